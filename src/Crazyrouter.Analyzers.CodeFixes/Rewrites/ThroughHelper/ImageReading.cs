using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Spells how code gets from an image what it took out of the reply, in the form that it wants.</summary>
internal sealed class ImageReading
{
    private readonly RewriteScope _scope;
    private readonly bool _isAsync;
    private readonly string? _token;

    public ImageReading(RewriteScope scope, bool isAsync, string? token)
    {
        _scope = scope;
        _isAsync = isAsync;
        _token = token;
    }

    /// <summary>The old expression, with the suppressions and parentheses around it that it alone needed.</summary>
    public static ExpressionSyntax PlaceOf(ReplyValue value)
    {
        var syntax = (ExpressionSyntax)value.Operation.Syntax;
        while (syntax.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } or ParenthesizedExpressionSyntax)
        {
            syntax = (ExpressionSyntax)syntax.Parent;
        }

        return syntax;
    }

    /// <summary>The new expression; null where an image does not come in this form.</summary>
    /// <param name="value">What is replaced.</param>
    /// <param name="image">The image, as an operand.</param>
    /// <param name="hasLink">Whether the image comes as a link; else its bytes come with the reply.</param>
    public string? Of(ReplyValue value, string image, bool hasLink)
    {
        var place = PlaceOf(value);
        var some = NullText.Suppression(place, _scope);
        switch (value.Form)
        {
            case ImageForm.Link when hasLink:
                return image + ".Uri" + some + ".AbsoluteUri";
            case ImageForm.Address when hasLink:
                return image + ".Uri" + (AllowsNull(value.Operation) ? string.Empty : some);
            case ImageForm.Base64:
                _scope.Usings.Need("System", place.SpanStart);
                return "Convert.ToBase64String(" + Operand(Call(image, "ReadBytes", place)) + ".ToArray())";
            case ImageForm.Bytes:
                return Operand(Call(image, "ReadBytes", place)) + ".ToArray()";
            case ImageForm.Data:
                return Wrapped(Call(image, "ReadBytes", place), place);
            case ImageForm.Stream:
                return Wrapped(Call(image, "OpenRead", place), place);
            case ImageForm.Saved:
                return Saved(value, image);
            default:
                return null;
        }
    }

    private string? Saved(ReplyValue value, string image)
    {
        var call = OperationFacts.Unwrap(value.Operation) as IInvocationOperation;
        if (call is null || OperationFacts.Argument(call, "path")?.Syntax is not { } path)
        {
            return null;
        }

        var token = OperationFacts.Argument(call, "cancellationToken")?.Syntax.ToString() ?? _token;
        var isAwaited = value.Operation is IAwaitOperation;
        var isTask = call.TargetMethod.Name.EndsWith("Async", System.StringComparison.Ordinal);
        var arguments = path + (token is null ? string.Empty : ", " + token);
        return isTask && !isAwaited ? image + ".SaveAsync(" + arguments + ")"
            : _isAsync ? "await " + image + ".SaveAsync(" + arguments + ")" + AwaitPlace.Suffix(call.Syntax)
            : image + ".Save(" + arguments + ")";
    }

    private string Call(string image, string method, SyntaxNode place)
        => _isAsync ? "await " + image + "." + method + "Async(" + _token + ")" + AwaitPlace.Suffix(place) : image + "." + method + "(" + _token + ")";

    private string Operand(string call) => _isAsync ? "(" + call + ")" : call;

    /// <summary>Parentheses where an awaited call would else be read together with what follows it.</summary>
    private string Wrapped(string call, ExpressionSyntax place)
        => place.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax
            || place is ParenthesizedExpressionSyntax { Parent: MemberAccessExpressionSyntax } ? Operand(call) : call;

    /// <summary>Whether what takes the value says that it may be null.</summary>
    private bool AllowsNull(IOperation value)
    {
        var function = Visibility.FunctionAround(value.Syntax);
        var type = value.Parent is IReturnOperation or IConversionOperation { Parent: IReturnOperation } ? function switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax local => local.ReturnType,
            _ => null,
        } : null;
        return type is NullableTypeSyntax or GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } } && type.ToString().TrimEnd('>').EndsWith("?", System.StringComparison.Ordinal);
    }
}
