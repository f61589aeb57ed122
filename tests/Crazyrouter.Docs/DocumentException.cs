using System;

namespace Crazyrouter.Docs;

/// <summary>A document says what is not so, or cannot be read.</summary>
/// <param name="message">Which document, where, and what is so.</param>
internal sealed class DocumentException(string message) : Exception(message);
