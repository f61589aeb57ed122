using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What is found out once for one compilation, whoever asks.</summary>
internal sealed class ReadingCache
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Lazy<ReplyTypes> _replyTypes;

    /// <param name="compilation">The compilation.</param>
    /// <param name="identifiers">What files are known to name from compilations before.</param>
    public ReadingCache(Compilation compilation, IdentifiersByTree? identifiers = null)
    {
        Compilation = compilation;
        Identifiers = identifiers ?? new IdentifiersByTree();
        Types = new KnownTypes(compilation);
        _replyTypes = new Lazy<ReplyTypes>(() => new ReplyTypes(compilation));
    }

    public Compilation Compilation { get; }

    /// <summary>Which files can name something.</summary>
    public IdentifiersByTree Identifiers { get; }

    public KnownTypes Types { get; }

    /// <summary>The types that replies are read with.</summary>
    public ReplyTypes ReplyTypes => _replyTypes.Value;

    /// <summary>The uses of each symbol that was asked about.</summary>
    public ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> Uses { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The places where each method that was asked about is handed on without being called.</summary>
    public ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> Groups { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The calls of each method name that was asked about.</summary>
    public ConcurrentDictionary<string, ImmutableArray<IInvocationOperation>> CallsByName { get; } = new();

    /// <summary>The methods of this compilation that a call of each method that was asked about can run.</summary>
    public ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> Implementations { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The members of each type that was asked about.</summary>
    public ConcurrentDictionary<ITypeSymbol, ImmutableArray<WireMember>> Members { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The nodes of a file by name.</summary>
    public NamedNodes NamedIn(SyntaxTree tree, CancellationToken cancellationToken)
        => Identifiers.NodesIn(tree, cancellationToken);

    /// <summary>Takes over a model that the driver has already bound.</summary>
    public void Know(SemanticModel model) => _models.TryAdd(model.SyntaxTree, model);

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (_models.TryGetValue(tree, out var known))
        {
            return known;
        }

#pragma warning disable RS1030 // A value's source may stand in another file; the model is made once per file and only for files on the way.
        var model = Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

        // Operations are compared by reference, so that all readers must work on the model that came first.
        return _models.GetOrAdd(tree, model);
    }
}
