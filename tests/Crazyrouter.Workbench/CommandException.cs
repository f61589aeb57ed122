using System;

namespace Crazyrouter.Workbench;

/// <summary>A command failed, or did not do what it was run for.</summary>
/// <param name="message">Which command, and what it wrote.</param>
public sealed class CommandException(string message) : Exception(message);
