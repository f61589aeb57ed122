using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>How code takes the base64 of an image on.</summary>
internal enum LinkEndKind : byte
{
    /// <summary>As text: into a string, a field, a method that is not followed.</summary>
    Text,

    /// <summary>Decoded: <c>Convert.FromBase64String(x)</c>.</summary>
    Decoded,

    /// <summary>Decoded by the reader: <c>x.GetBytesFromBase64()</c>.</summary>
    ReadAsBytes,

    /// <summary>Decoded by the reader into a variable: <c>x.TryGetBytesFromBase64(out var bytes)</c>.</summary>
    ReadInto,

    /// <summary>Decoded by a conversion: <c>(byte[])x</c>.</summary>
    Cast,

    /// <summary>Decoded by a type argument: <c>x.ToObject&lt;byte[]&gt;()</c>.</summary>
    TypeArgument,

    /// <summary>Decoded by a method that is handed on: <c>all.Select(Convert.FromBase64String)</c>.</summary>
    Group,

    /// <summary>Decoded by the serializer: a member of type <c>byte[]</c>.</summary>
    Member,
}

/// <summary>The place where code stops carrying the base64 of an image and takes it.</summary>
internal readonly struct LinkEnd
{
    public LinkEnd(LinkEndKind kind, IOperation operation)
    {
        Kind = kind;
        Operation = operation;
    }

    public LinkEndKind Kind { get; }

    /// <summary>The operation that takes it; of text, what gives it.</summary>
    public IOperation Operation { get; }
}
