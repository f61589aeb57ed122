using System;

namespace Crazyrouter.Images.Guards;

/// <summary>A field of somebody else's form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its value; null where it is a file, or there is none.</param>
/// <param name="Bytes">All of it as it is sent, what says its name included.</param>
internal sealed record GuardedField(string Name, string? Text, ReadOnlyMemory<byte> Bytes);
