using System.Collections.Generic;
using System.Text;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Reads the texts of messages that stand in JSON text, with the holes that variables are put into.</summary>
internal sealed class SentJson
{
    private readonly CarriedRequest _request;
    private readonly MappedText _text;
    private readonly RewriteScope _scope;
    private readonly List<TextPart> _parts;

    public SentJson(CarriedRequest request, MappedText text, RewriteScope scope, List<TextPart> parts)
    {
        _request = request;
        _text = text;
        _scope = scope;
        _parts = parts;
    }

    /// <summary>Adds the texts of a message, or of several; false where there is something that no prompt can say.</summary>
    public bool TryAdd(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                return TryAddText(value);
            case JsonKind.Hole:
                return HoleAt(value.Start) is { } hole && TryAddSerialized(hole);
            case JsonKind.Array when value is { IsComplete: true, Items.Count: > 0 }:
                foreach (var item in value.Items)
                {
                    if (!TryAdd(item))
                    {
                        return false;
                    }
                }

                return true;
            case JsonKind.Object when value.IsComplete && IsAsked(value):
                return (value.Find("content") ?? value.Find("text"))?.Value is { } content && TryAdd(content);
            default:
                return false;
        }
    }

    /// <summary>The expression in a hole, without what only makes JSON of it.</summary>
    public static ExpressionSyntax Unescaped(ExpressionSyntax hole)
    {
        while (hole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            var name = access.Name.Identifier.ValueText;
            if (name is "Serialize" or "SerializeObject" or "Encode" or "JavaScriptStringEncode" or "ToString" && call.ArgumentList.Arguments.Count > 0
                && access.Expression.ToString() is not "Uri" and not "WebUtility")
            {
                hole = call.ArgumentList.Arguments[0].Expression;
            }
            else if (name == "Replace" && call.ArgumentList.Arguments.Count == 2 && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: "\"" or "\\" or "\n" or "\r" })
            {
                hole = access.Expression;
            }
            else
            {
                break;
            }
        }

        return hole;
    }

    /// <summary>The expression that stands in the place of an unknown part.</summary>
    public ExpressionSyntax? HoleAt(int index)
    {
        var piece = _text.PieceAt(index);
        return piece.Kind == PieceKind.Unknown && _scope.Root.FindNode(piece.Source, getInnermostNodeForTie: true) is ExpressionSyntax expression
            && _request.Node.SyntaxTree == _scope.Root.SyntaxTree ? expression : null;
    }

    private static bool IsAsked(JsonValue message)
        => (message.Find("role")?.Value is not { } role || role.Text is "user" or "system" or "developer")
            && (message.Find("type")?.Value is not { } type || type.Text == "text");

    private bool TryAddSerialized(ExpressionSyntax hole)
    {
        var inner = Unescaped(hole);
        if (inner == hole)
        {
            return false;
        }

        _parts.Add(TextPart.Of(inner));
        return true;
    }

    private bool TryAddText(JsonValue value)
    {
        if (!value.HasHole)
        {
            _parts.Add(TextPart.Of(value.Text));
            return true;
        }

        var spelled = new StringBuilder("$\"");
        var holes = new List<ExpressionSyntax>();
        var at = value.Start;
        foreach (var character in value.Text)
        {
            if (character != JsonScanner.Hole)
            {
                spelled.Append(character is '{' or '}' ? new string(character, 2) : Escaped(character));
                continue;
            }

            at = _text.Text.IndexOf(JsonScanner.Hole, at);
            if (at < 0 || HoleAt(at++) is not { } hole)
            {
                return false;
            }

            holes.Add(Unescaped(hole));
            spelled.Append('{').Append(Parenthesized(holes[holes.Count - 1])).Append('}');
        }

        _parts.Add(value.Text.Length == 1 && IsText(holes[0]) ? TextPart.Of(holes[0]) : TextPart.Of(spelled.Append('"').ToString(), holes));
        return true;
    }

    private bool IsText(ExpressionSyntax expression)
        => _scope.Model.GetTypeInfo(expression, _scope.CancellationToken).Type?.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_String;

    private static string Escaped(char character)
    {
        var literal = SymbolDisplay.FormatLiteral(character.ToString(), quote: true);
        return literal.Substring(1, literal.Length - 2);
    }

    private static string Parenthesized(ExpressionSyntax hole) => hole is ConditionalExpressionSyntax ? "(" + hole + ")" : hole.ToString();
}
