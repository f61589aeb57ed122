using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What all reading of one compilation shares: its symbols, its semantic models, and the tracers over them.</summary>
internal sealed class ReadingScope
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public ReadingScope(Compilation compilation, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        CancellationToken = cancellationToken;
        Types = new KnownTypes(compilation);
        Uses = new SymbolUses(this);
        Sources = new SourceTracer(this);
        Values = new ValueTracer(this);
        Urls = new UrlReader(this);
        Clients = new ClientReader(this);
        Destinations = new DestinationTracer(this);
    }

    public Compilation Compilation { get; }

    public CancellationToken CancellationToken { get; }

    public KnownTypes Types { get; }

    public SymbolUses Uses { get; }

    public SourceTracer Sources { get; }

    public ValueTracer Values { get; }

    public UrlReader Urls { get; }

    public ClientReader Clients { get; }

    public DestinationTracer Destinations { get; }

    /// <summary>Takes over the model the driver has already bound.</summary>
    public void Know(SemanticModel model) => _models.TryAdd(model.SyntaxTree, model);

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030 // A value's source may stand in another file; the model is made once per file and only for files on the way.
            model = Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            _models.TryAdd(tree, model);
        }

        return model;
    }

    /// <summary>The operation of a node, wherever in the compilation it stands; null where it has none.</summary>
    public IOperation? OperationOf(SyntaxNode? node)
        => node is null || !Compilation.ContainsSyntaxTree(node.SyntaxTree) ? null : ModelOf(node.SyntaxTree).GetOperation(node, CancellationToken);
}
