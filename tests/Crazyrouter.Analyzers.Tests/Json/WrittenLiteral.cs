using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>A literal, and the texts between its holes, with their places in it.</summary>
internal sealed record WrittenLiteral(LiteralShape Shape, string Source, IReadOnlyList<WrittenText> Texts)
{
    /// <summary>The token that the compiler makes of a text; none for an empty place between two holes.</summary>
    public SyntaxToken TokenOf(WrittenText text)
    {
        var tokens = CSharpSource.StringTokens(Source);
        return Shape.IsInterpolated ? tokens.FirstOrDefault(token => token.SpanStart == text.Start) : tokens.Single();
    }

    /// <summary>The map of a text; null where the compiler has no token for it.</summary>
    public LiteralMap? MapOf(WrittenText text) => TokenOf(text) is { RawKind: not 0 } token ? LiteralMap.TryCreate(token) : null;

    public override string ToString() => $"{Shape}: {Source}";
}

/// <summary>One text of a literal: its place in the source, and the place of each of its characters.</summary>
internal sealed record WrittenText(string Text, int Start, int End, IReadOnlyList<(int Start, int End)> Places);
