using System.Collections.Generic;
using System.Linq;
using System.Text;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
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
    private ExpressionSyntax Unescaped(ExpressionSyntax hole)
    {
        while (hole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && _scope.Model.GetSymbolInfo(call, _scope.CancellationToken).Symbol is IMethodSymbol method)
        {
            if (MakesJson(method) && call.ArgumentList.Arguments.Count > 0 && IsText(call.ArgumentList.Arguments[0].Expression))
            {
                hole = call.ArgumentList.Arguments[0].Expression;
            }
            else if (method is { Name: "ToString", Parameters.Length: 0 } && method.ContainingType.ToDisplayString() == "System.Text.Json.JsonEncodedText")
            {
                hole = access.Expression;
            }
            else if (method is { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String } && call.ArgumentList.Arguments.Count == 2
                && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: "\"" or "\\" or "\n" or "\r" })
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

    private static bool MakesJson(IMethodSymbol method) => (method.ContainingType.ToDisplayString(), method.Name) is
        ("Newtonsoft.Json.JsonConvert", "ToString" or "SerializeObject") or ("System.Text.Json.JsonSerializer", "Serialize")
        or ("System.Text.Json.JsonEncodedText", "Encode") or ("System.Text.Encodings.Web.TextEncoder", "Encode") or ("System.Text.Encodings.Web.JavaScriptEncoder", "Encode")
        or ("System.Web.HttpUtility", "JavaScriptStringEncode");

    /// <summary>The expression that stands in the place of an unknown part.</summary>
    public ExpressionSyntax? HoleAt(int index)
    {
        var piece = _text.PieceAt(index);
        if (piece.Kind != PieceKind.Unknown || _request.Node.SyntaxTree != _scope.Root.SyntaxTree)
        {
            return null;
        }

        var node = _scope.Root.FindNode(piece.Source, getInnermostNodeForTie: true);
        return (node as InterpolationSyntax)?.Expression ?? node as ExpressionSyntax;
    }

    private static bool IsAsked(JsonValue message)
        => message.Members.All(static member => member.Name is "role" or "type" or "content" or "text")
            && (message.Find("role")?.Value is not { } role || role.Text is "user" or "system" or "developer")
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
        if (CallersValue.IsIn(_text, value, _scope))
        {
            return false;
        }

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
            if (at < 0 || HoleAt(at++) is not { } hole || TextOf(hole) is not { } text)
            {
                return false;
            }

            holes.Add(Unescaped(hole));
            spelled.Append('{').Append(text).Append('}');
        }

        _parts.Add(value.Text.Length == 1 && IsText(holes[0]) && TextOf(holes[0]) == Parenthesized(holes[0])
            ? TextPart.Of(holes[0])
            : TextPart.Of(spelled.Append('"').ToString(), holes));
        return true;
    }

    /// <summary>What stands in a hole of the new text, with its width and format; null where these cannot be carried over.</summary>
    private string? TextOf(ExpressionSyntax hole)
    {
        var inner = Unescaped(hole);
        if (hole.Parent is InterpolationSyntax interpolation && (interpolation.AlignmentClause is not null || interpolation.FormatClause is not null))
        {
            return inner == hole ? Parenthesized(inner) + interpolation.AlignmentClause + interpolation.FormatClause : null;
        }

        return hole.Parent is ArgumentSyntax { Parent: ArgumentListSyntax arguments } && FormatsItems(arguments) ? null : Parenthesized(inner);
    }

    /// <summary>Whether a composite format gives one of its items a width or a format.</summary>
    private bool FormatsItems(ArgumentListSyntax arguments)
    {
        foreach (var argument in arguments.Arguments)
        {
            if (_scope.Model.GetConstantValue(argument.Expression, _scope.CancellationToken) is { HasValue: true, Value: string format }
                && System.Text.RegularExpressions.Regex.IsMatch(format, @"\{[0-9]+ *[,:][^{}""]+\}"))
            {
                return true;
            }
        }

        return false;
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
