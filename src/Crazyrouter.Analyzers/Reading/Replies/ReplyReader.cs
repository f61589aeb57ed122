using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>
/// Reads what a file takes out of replies: begins at the tokens that can name a word, binds outward to the operation that takes it,
/// traces that back to the reply, and finds the request that is answered.
/// </summary>
internal sealed class ReplyReader
{
    private readonly ReadingScope _reading;
    private readonly ReplyScope _scope;
    private readonly ReplyNames _names;
    private readonly PartReaders _parts;
    private readonly ReplyTracer _tracer;
    private readonly ComparisonReader _comparisons;
    private readonly SearchReader _searches;
    private readonly UseReader _uses;
    private readonly ChoiceReader _choices;
    private readonly OriginFinder _origins;

    /// <param name="reading">What all reading shares.</param>
    /// <param name="names">What to look for in this compilation.</param>
    /// <param name="requestsAt">Reads the requests that begin at a node, from inside the calls that lead there.</param>
    public ReplyReader(ReadingScope reading, ReplyNames names, Func<SyntaxNode, ReadingScope, ImmutableArray<Request>> requestsAt)
    {
        _reading = reading;
        _names = names;
        _scope = new ReplyScope(reading, names.Words);
        _parts = new PartReaders(_scope);
        _tracer = new ReplyTracer(_scope, _parts);
        _comparisons = new ComparisonReader(_tracer);
        _searches = new SearchReader(_scope, _tracer);
        _uses = new UseReader(reading, _parts);
        _choices = new ChoiceReader(reading, _parts, _tracer);
        _origins = new OriginFinder(reading, _tracer, requestsAt);
    }

    /// <summary>The reads in a file, or in a part of one, in source order.</summary>
    public List<ReplyRead> Read(SyntaxNode root)
    {
        var found = new List<FoundRead>();
        foreach (var token in root.DescendantTokens())
        {
            if (MayName(token))
            {
                _reading.CancellationToken.ThrowIfCancellationRequested();
                ReadAt(token, found);
            }
        }

        return ReadJoiner.Join(found, SourcesOf);
    }

    private bool MayName(SyntaxToken token)
    {
        switch (token.Kind())
        {
            case SyntaxKind.IdentifierToken:
                return token.Parent is SingleVariableDesignationSyntax or IdentifierNameSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax } }
                    ? _names.HasPositions
                    : _names.MayMean(token.ValueText);
            default:
                return token.Parent is LiteralExpressionSyntax && !token.IsKind(SyntaxKind.NumericLiteralToken) && token.Value is string text
                    && (_names.Words.NameIn(text) is not null || PatternText.MarkerIn(text, _names.Words) is not null);
        }
    }

    private void ReadAt(SyntaxToken token, List<FoundRead> found)
    {
        if (token.Parent is LiteralExpressionSyntax literal && literal.FirstAncestorOrSelf<AttributeSyntax>() is not null)
        {
            _searches.ReadGenerated(literal, found);
            return;
        }

        if (token.Parent is SingleVariableDesignationSyntax designation)
        {
            ReadPosition(designation, found);
            return;
        }

        if (TokenBinder.OperationAt(token, _reading) is not { } operation || AddPart(operation, found))
        {
            return;
        }

        var consumer = TokenBinder.ConsumerOf(operation);
        if (consumer is null || AddPart(consumer, found) || AddComparison(operation, consumer, token, found))
        {
            return;
        }

        _searches.Read(consumer, operation, found);
    }

    private bool AddPart(IOperation operation, List<FoundRead> found)
    {
        if (_parts.TakenBy(operation) is not { } taking)
        {
            return false;
        }

        for (var i = 0; i < taking.Steps.Length; i++)
        {
            if (WordOf(taking.Steps[i]) is { } word)
            {
                AddTaken(operation, new Taking(taking.Kind, taking.From, taking.Steps.RemoveRange(i + 1, taking.Steps.Length - i - 1)), word, taking.Steps[i].Place, found);
                return true;
            }
        }

        return false;
    }

    private void AddTaken(IOperation operation, Taking taking, string word, Location? name, List<FoundRead> found)
    {
        if (OperationFacts.IsWritten(operation) || IsOnlyNamed(operation) || AbsenceReader.IsExpected(operation))
        {
            return;
        }

        var owners = _tracer.Trace(taking.From);
        var reaches = ImmutableArray.CreateBuilder<Reach>(owners.Length);
        foreach (var owner in owners)
        {
            reaches.Add(owner.After(taking));
        }

        var place = name ?? operation.Syntax.GetLocation();
        found.Add(new FoundRead(
            word, _uses.Of(operation), WordIn(place, word), operation, reaches.ToImmutable(), _choices.AlternativesTo(operation, word, owners)));
    }

    private bool AddComparison(IOperation constant, IOperation consumer, SyntaxToken token, List<FoundRead> found)
    {
        if (ComparisonReader.ComparedWith(constant, consumer) is not { } compared || ComparedWord(constant) is not { } word)
        {
            return false;
        }

        if (!AbsenceReader.IsExpected(consumer))
        {
            found.Add(new FoundRead(
                word, ReplyUse.Check, PlaceOfCheck(compared, token, word), consumer, _comparisons.Trace(compared, word), ImmutableArray<string>.Empty));
        }

        return true;
    }

    private string? ComparedWord(IOperation constant)
    {
        if (_reading.Types.Sdk.ReplyPart(OperationFacts.Referenced(constant)) is { } part)
        {
            return part;
        }

        return _reading.Values.Single(constant) is { } text && _names.Words.Names.Contains(text) ? text : null;
    }

    /// <summary>A check stands on the word, or on the SDK's member that is compared.</summary>
    private static Location PlaceOfCheck(IOperation compared, SyntaxToken token, string word)
    {
        if (token.Parent is LiteralExpressionSyntax)
        {
            return WordIn(token.GetLocation(), word);
        }

        var value = compared is IPatternOperation pattern && PatternSources.InputOf(pattern) is { } input ? input.From : compared;
        return OperationFacts.MemberName(OperationFacts.Unwrap(value).Syntax).GetLocation();
    }

    /// <summary>Reads what a deconstruction gives a name to.</summary>
    private void ReadPosition(SingleVariableDesignationSyntax designation, List<FoundRead> found)
    {
        if (_reading.ModelOf(designation.SyntaxTree).GetDeclaredSymbol(designation, _reading.CancellationToken) is not ILocalSymbol local
            || _reading.Uses.Of(local) is not { IsEmpty: false } uses)
        {
            return;
        }

        foreach (var taking in _tracer.GivenTo(local))
        {
            if (taking is { Kind: TakingKind.Part or TakingKind.Item, Steps: { Length: 1 } steps } && WordOf(steps[0]) is { } word && IsPosition(steps[0], designation))
            {
                AddTaken(uses[0], taking, word, designation.GetLocation(), found);
            }
        }
    }

    /// <summary>Whether a step is named by its position alone, so that only the variable stands for it.</summary>
    private static bool IsPosition(ReplyStep step, SyntaxNode designation) => step.Place is { } place && place.SourceSpan.Contains(designation.Span);

    private string? WordOf(ReplyStep step)
    {
        foreach (var name in _names.Words.Names)
        {
            if (step.Is(name))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsOnlyNamed(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word inside a literal; any other place as it is.</summary>
    private static Location WordIn(Location place, string word)
    {
        if (place.SourceTree?.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal && literal.Span == place.SourceSpan
            && LiteralMap.TryCreate(literal.Token) is { } map && map.Text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
        {
            return Location.Create(literal.SyntaxTree, map.Span(at, word.Length));
        }

        return place;
    }

    private ImmutableArray<ReplySource> SourcesOf(FoundRead read)
    {
        var sources = ImmutableArray.CreateBuilder<ReplySource>();
        foreach (var reach in read.Reaches)
        {
            var origins = _origins.Of(reach.Root, reach.Frame);
            var isWritten = reach.Root is ILiteralOperation or IInterpolatedStringOperation or IObjectCreationOperation or IAnonymousObjectCreationOperation;
            foreach (var origin in origins)
            {
                sources.Add(new ReplySource(reach.Path, reach.IsWhole, isWritten, origin));
            }

            if (origins.IsEmpty)
            {
                sources.Add(new ReplySource(reach.Path, reach.IsWhole, isWritten, null));
            }
        }

        return sources.ToImmutable();
    }
}
