using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>Writes downloads where base64 was decoded: once for each read, wherever its value is taken.</summary>
internal sealed class LinkWriter
{
    private const string TextType = "string";

    private readonly RewriteScope _scope;
    private readonly LinkMethods _methods;
    private readonly DownloadText _download;

    public LinkWriter(RewriteScope scope, LinkMethods methods, DownloadText download)
    {
        _scope = scope;
        _methods = methods;
        _download = download;
    }

    /// <summary>Writes what becomes of one read; false where its value cannot be followed.</summary>
    public bool TryWrite(LinkFlow flow)
    {
        if (flow.IsLost)
        {
            return false;
        }

        switch (flow.Ends.Count)
        {
            case 0:
                return true;
            case 1:
                return TryWrite(flow.Ends[0]) && (flow.Ends[0].Kind == LinkEndKind.Text && flow.Ends[0].Operation == flow.Texts[0] || Rename(flow.Variables));
            default:
                // Taken more than once it is downloaded once, and goes on as the base64 it was.
                return flow.Texts.Count == 1 && flow.Ends.TrueForAll(end => end.Operation.Syntax.SpanStart >= flow.Texts[0].Syntax.SpanStart)
                    && TryWrite(new LinkEnd(LinkEndKind.Text, flow.Texts[0]));
        }
    }

    private bool TryWrite(LinkEnd end)
    {
        var editor = _scope.Editor;
        var syntax = (ExpressionSyntax)end.Operation.Syntax;
        switch (end.Kind)
        {
            case LinkEndKind.Decoded when syntax is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } given } decoded:
                Wrap(decoded, given[0].Expression);
                return true;
            case LinkEndKind.ReadAsBytes when syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } read:
                editor.Replace(name.Span, "GetString");
                Wrap(read, read);
                return true;
            case LinkEndKind.ReadInto when syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: 1 } given } read:
                return TryWriteInto(read, access, given[0].Expression);
            case LinkEndKind.Cast when syntax is CastExpressionSyntax cast:
                var isMaybe = cast.Type is NullableTypeSyntax;
                editor.Replace(cast.Type.Span, isMaybe ? TextType + "?" : TextType);
                Wrap(cast, cast);
                return true;
            case LinkEndKind.TypeArgument when TypeArgumentIn(syntax) is { } argument:
                editor.Replace(argument.Span, TextType);
                var whole = Whole(syntax);
                Wrap(whole, whole);
                return true;
            case LinkEndKind.Group:
                var (before, after) = _download.Around(syntax, isAsync: false);
                editor.Replace(syntax.Span, "link => " + before + "link" + after);
                return true;
            case LinkEndKind.Member:
                Wrap(Whole(syntax), Whole(syntax));
                return true;
            case LinkEndKind.Text:
                WrapText(syntax, end.Operation);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Turns the decoding of a link into its download; what gives the link keeps its text.</summary>
    private void Wrap(ExpressionSyntax whole, ExpressionSyntax link)
    {
        var (before, after) = TryGather(whole) ? _download.Pending(whole) : _download.Around(whole);
        if (whole == link)
        {
            _scope.Editor.Insert(whole.SpanStart, before);
            _scope.Editor.Insert(whole.Span.End, after);
            return;
        }

        _scope.Editor.Replace(TextSpan.FromBounds(whole.SpanStart, link.SpanStart), before);
        _scope.Editor.Replace(TextSpan.FromBounds(link.Span.End, whole.Span.End), after);
    }

    /// <summary>Waits for all at once where a selector gives each image and the sequence is gathered at once: <c>Select(…).ToArray()</c>.</summary>
    private bool TryGather(ExpressionSyntax whole)
    {
        if (whole.Parent is not LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 1, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" }, Parent: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: var gathered, Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } outer,
                },
            } selected } } || gathered is not ("ToArray" or "ToList") || !AwaitPlace.Allows(outer)
            || _scope.Reading.OperationOf(selected) is not IInvocationOperation { TargetMethod: var method } || !_methods.IsLinq(method))
        {
            return false;
        }

        var isList = gathered == "ToList";
        var editor = _scope.Editor;
        _scope.Usings.Need("System.Threading.Tasks", outer.SpanStart);
        editor.Insert(outer.SpanStart, (isList || DownloadText.IsOperand(outer) ? "(" : string.Empty) + "await Task.WhenAll(");
        var suffix = ")" + AwaitPlace.Suffix(outer);
        if (isList)
        {
            editor.Insert(selected.Span.End, suffix + ")");
        }
        else
        {
            editor.Replace(TextSpan.FromBounds(selected.Span.End, outer.Span.End), suffix + (DownloadText.IsOperand(outer) ? ")" : string.Empty));
        }

        return true;
    }

    /// <summary>Downloads, and gives the base64 that the code goes on with.</summary>
    private void WrapText(ExpressionSyntax text, IOperation operation)
    {
        var whole = Whole(text);
        var (before, after) = _download.Around(whole);
        var isLoose = operation is IConversionOperation { IsImplicit: true, Operand.Type.TypeKind: TypeKind.Dynamic };
        _scope.Usings.Need("System", whole.SpanStart);
        _scope.Editor.Insert(whole.SpanStart, "Convert.ToBase64String(" + before.TrimStart('(') + (isLoose ? "(string)" : string.Empty));
        _scope.Editor.Insert(whole.Span.End, (before.StartsWith("(", System.StringComparison.Ordinal) ? after.Substring(0, after.Length - 1) : after) + ")");
    }

    /// <summary><c>x.TryGetBytesFromBase64(out var bytes)</c> asks and reads in one; so does a pattern.</summary>
    private bool TryWriteInto(InvocationExpressionSyntax read, MemberAccessExpressionSyntax access, ExpressionSyntax given)
    {
        if (given is not DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable })
        {
            return false;
        }

        var editor = _scope.Editor;
        var isNegated = read.Parent is PrefixUnaryExpressionSyntax;
        var (before, after) = _download.Around(read);
        editor.Insert(read.SpanStart, (isNegated ? "(" : string.Empty) + before);
        editor.Replace(TextSpan.FromBounds(access.Name.SpanStart, read.Span.End), "GetString()" + after + " is byte[] " + variable.Identifier.Text + (isNegated ? ")" : string.Empty));
        return true;
    }

    private static TypeSyntax? TypeArgumentIn(ExpressionSyntax call)
        => call is InvocationExpressionSyntax { Expression: var called }
            && ((called as MemberAccessExpressionSyntax)?.Name ?? (called as MemberBindingExpressionSyntax)?.Name) is GenericNameSyntax { TypeArgumentList.Arguments: var arguments }
            ? arguments[arguments.Count - 1]
            : null;

    /// <summary>An expression with the conditional access that it is the end of.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax expression)
    {
        while (expression.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == expression
            || expression.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    /// <summary>Variables that are named after base64 and now hold a link are named after that.</summary>
    private bool Rename(IEnumerable<ILocalSymbol> variables)
    {
        foreach (var variable in variables)
        {
            if (variable.Name.IndexOf("64", System.StringComparison.Ordinal) < 0 || variable.DeclaringSyntaxReferences.Length != 1)
            {
                continue;
            }

            var declared = variable.DeclaringSyntaxReferences[0].GetSyntax(_scope.CancellationToken);
            var function = AwaitPlace.FunctionAround(declared);
            var identifier = declared switch
            {
                VariableDeclaratorSyntax declarator => declarator.Identifier,
                SingleVariableDesignationSyntax designation => designation.Identifier,
                ForEachStatementSyntax loop => loop.Identifier,
                _ => default,
            };
            if (identifier.RawKind == 0)
            {
                continue;
            }

            var name = FreeName.In(function, "url", "link", "imageUrl");
            _scope.Editor.Replace(identifier.Span, name);
            foreach (var use in _scope.Reading.Uses.Of(variable))
            {
                _scope.Editor.Replace(use.Syntax.Span, name);
            }
        }

        return true;
    }
}
