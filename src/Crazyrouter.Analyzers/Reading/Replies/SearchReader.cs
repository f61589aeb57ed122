using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Reads searches through text: regular expressions, made anywhere, and the search methods of strings and spans.</summary>
internal sealed class SearchReader
{
    private readonly ReplyScope _scope;
    private readonly ReplyTracer _tracer;

    public SearchReader(ReplyScope scope, ReplyTracer tracer)
    {
        _scope = scope;
        _tracer = tracer;
    }

    /// <summary>The searches that an operation makes with a text it is given, or with what it makes of it.</summary>
    public void Read(IOperation searching, IOperation sought, List<FoundRead> found)
    {
        switch (searching)
        {
            case IInvocationOperation { TargetMethod.IsStatic: true } call when KnownTypes.Is(call.TargetMethod.ContainingType, _scope.Types.Regex):
                if (OperationFacts.Argument(call, "pattern") is { } pattern && pattern == ArgumentOf(sought))
                {
                    Add(OperationFacts.Argument(call, "input"), pattern, true, call, found);
                }

                break;
            case IObjectCreationOperation creation when KnownTypes.Is(creation.Type, _scope.Types.Regex) && OperationFacts.Argument(creation, 0) is { } made:
                AddMatches(creation, made, found);
                break;
            case IInvocationOperation call when IsTextSearch(call):
                Add(OperationFacts.Receiver(call), ArgumentOf(sought), false, call, found);
                break;
        }
    }

    /// <summary>The searches made with the regular expression that an attribute holds.</summary>
    public void ReadGenerated(LiteralExpressionSyntax pattern, List<FoundRead> found)
    {
        var model = _scope.Reading.ModelOf(pattern.SyntaxTree);
        var declaration = pattern.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (pattern.FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString().Contains("GeneratedRegex") is not true || declaration is null
            || model.GetDeclaredSymbol(declaration, _scope.Reading.CancellationToken) is not { } member)
        {
            return;
        }

        foreach (var use in _scope.Reading.Uses.Of(member))
        {
            if (Matched(use) is { } call)
            {
                Add(OperationFacts.Argument(call, "input"), pattern.Token.ValueText, pattern.GetLocation(), true, call, found);
            }
        }
    }

    private static IOperation ArgumentOf(IOperation sought)
    {
        while (sought.Parent is IConversionOperation or IParenthesizedOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add })
        {
            sought = sought.Parent;
        }

        return sought;
    }

    private bool IsTextSearch(IInvocationOperation call)
        => call.TargetMethod.Name is "IndexOf" or "LastIndexOf" or "Contains" or "StartsWith" or "EndsWith" or "Split" or "Replace" or "SplitAny" or "IndexOfAny"
            && OperationFacts.Receiver(call) is { } text && (IsText(text.Type) || IsText(OperationFacts.Unwrap(text).Type));

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" };

    /// <summary>The matches made with a regular expression, on the spot or through the variable that holds it.</summary>
    private void AddMatches(IObjectCreationOperation creation, IOperation pattern, List<FoundRead> found)
    {
        if (Matched(creation) is { } direct)
        {
            Add(OperationFacts.Argument(direct, "input"), pattern, true, direct, found);
        }

        if (GivenMember.HolderOf(creation) is not { } holder)
        {
            return;
        }

        foreach (var use in _scope.Reading.Uses.Of(holder))
        {
            if (Matched(use) is { } call)
            {
                Add(OperationFacts.Argument(call, "input"), pattern, true, call, found);
            }
        }
    }

    /// <summary>The call that matches with a regular expression; null where it is not called upon at once.</summary>
    private static IInvocationOperation? Matched(IOperation regex)
    {
        var outer = regex.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer is IInvocationOperation { Instance: not null } call && OperationFacts.Argument(call, "input") is not null ? call : null;
    }

    private void Add(IOperation? input, IOperation sought, bool isPattern, IOperation search, List<FoundRead> found)
    {
        if (_scope.Reading.Values.Single(sought) is { } text)
        {
            Add(input, text, OperationFacts.Unwrap(sought).Syntax.GetLocation(), isPattern, search, found);
        }
    }

    private void Add(IOperation? input, string text, Location place, bool isPattern, IOperation search, List<FoundRead> found)
    {
        if (input is null || AbsenceReader.IsExpected(search))
        {
            return;
        }

        var plain = isPattern ? PatternText.Plain(text) : text;
        if ((_scope.Words.NameIn(plain) ?? _scope.Words.MarkerIn(plain)) is not { } word)
        {
            return;
        }

        found.Add(new FoundRead(word, ReplyUse.Search, place, search, _tracer.Trace(input), ImmutableArray<string>.Empty));
    }
}
