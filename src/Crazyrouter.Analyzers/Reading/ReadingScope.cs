using System.Collections.Immutable;
using System.Threading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>One reader's way into a compilation: the tracers, and the token that stops them. What they find out is cached for all readers.</summary>
internal sealed class ReadingScope
{
    private readonly ReadingCache _cache;

    public ReadingScope(Compilation compilation, CancellationToken cancellationToken)
        : this(new ReadingCache(compilation), cancellationToken)
    {
    }

    public ReadingScope(ReadingCache cache, CancellationToken cancellationToken)
        : this(cache, cancellationToken, null, new Nesting(deepest: 12, most: 1000), new Nesting(deepest: 6, most: 100))
    {
    }

    private ReadingScope(ReadingCache cache, CancellationToken cancellationToken, CallFrame? frame, Nesting values, Nesting urls)
    {
        _cache = cache;
        CancellationToken = cancellationToken;
        Frame = frame;
        ValueQuestions = values;
        UrlQuestions = urls;
        Uses = new SymbolUses(this, cache);
        Sources = new SourceTracer(this);
        Values = new ValueTracer(this);
        Urls = new UrlReader(this);
        Clients = new ClientReader(this);
        Models = new ModelReader(this);
        Destinations = new DestinationTracer(this);
        Keyed = new KeyedTracer(this);
    }

    public Compilation Compilation => _cache.Compilation;

    public CancellationToken CancellationToken { get; }

    /// <summary>The calls that reading came through; null where it began here, so that a parameter is whatever any caller gives.</summary>
    public CallFrame? Frame { get; }

    /// <summary>The open questions for values, of this scope and of all that were made from it: a program may lead from one into the other and back.</summary>
    public Nesting ValueQuestions { get; }

    /// <summary>The open questions for URLs, of the same.</summary>
    public Nesting UrlQuestions { get; }

    public KnownTypes Types => _cache.Types;

    /// <summary>The types that replies are read with.</summary>
    public ReplyTypes ReplyTypes => _cache.ReplyTypes;

    public SymbolUses Uses { get; }

    public SourceTracer Sources { get; }

    public ValueTracer Values { get; }

    public UrlReader Urls { get; }

    public ClientReader Clients { get; }

    public ModelReader Models { get; }

    public DestinationTracer Destinations { get; }

    public KeyedTracer Keyed { get; }

    /// <summary>The same compilation, read from inside these calls.</summary>
    public ReadingScope In(CallFrame? frame) => frame == Frame ? this : new ReadingScope(_cache, CancellationToken, frame, ValueQuestions, UrlQuestions);

    /// <summary>The members of a type that a serializer sends.</summary>
    public ImmutableArray<WireMember> MembersOf(ITypeSymbol type) => _cache.Members.GetOrAdd(type, WireMember.Of);

    /// <summary>The methods of this compilation that a call of a method can run.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol method)
        => _cache.Implementations.TryGetValue(method, out var known) ? known : _cache.Implementations.GetOrAdd(method, Implementations.Of(method, this));

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return _cache.ModelOf(tree);
    }

    /// <summary>The operation of a node, wherever in the compilation it stands; null where it has none.</summary>
    public IOperation? OperationOf(SyntaxNode? node)
    {
        // Neither x! nor (x) is an operation of its own.
        while (node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            node = node is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)node).Operand;
        }

        return node is null || !Compilation.ContainsSyntaxTree(node.SyntaxTree) ? null : ModelOf(node.SyntaxTree).GetOperation(node, CancellationToken);
    }
}
