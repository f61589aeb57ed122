using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.CodeFixes.Rewrites;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>Reads a document's requests again, and repairs them where the diagnostics say, each request as a whole.</summary>
internal sealed class RequestRepairer
{
    private readonly SyntaxNode _root;
    private readonly List<Request> _requests;
    private readonly ReadingScope _scope;
    private readonly SourceEditor _editor;
    private readonly WholeReplies _replies;
    private readonly ConstantEditor _constants;
    private readonly Dictionary<CarriedRequest, List<(Parameter Entry, Repair Repair)>> _repairs = new();

    private RequestRepairer(SyntaxNode root, List<Request> requests, ReadingScope scope, SourceEditor editor)
    {
        _root = root;
        _requests = requests;
        _scope = scope;
        _editor = editor;
        _replies = new WholeReplies(root, scope);
        _constants = new ConstantEditor(requests, scope);
    }

    public static async Task<RequestRepairer?> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return null;
        }

        var cache = new ReadingCache(model.Compilation);
        cache.Know(model);
        var scope = new ReadingScope(cache, cancellationToken);
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return new RequestRepairer(root, RequestReader.Read(root, scope), scope, new SourceEditor(text));
    }

    /// <summary>Takes up a repair of what stands at a place; one that no longer holds what the mistake was found in is passed over.</summary>
    /// <returns>The repair as it suits the request.</returns>
    public Repair Take(Location location, Repair repair)
    {
        var place = location.SourceSpan;
        if (location.SourceTree?.FilePath != _root.SyntaxTree.FilePath || place.End > _editor.Text.Length || _editor.Text.ToString(place) != repair.Found)
        {
            return repair;
        }

        var mark = _editor.Mark();
        switch (repair.Kind)
        {
            case RepairKind.SetHost:
                HostEdit.Apply(place, repair.Subject, _editor);
                break;
            case RepairKind.SetTimeout:
                TimeoutEdit.Apply(place, repair, _root.SyntaxTree, _requests, _editor, _scope);
                break;
            case RepairKind.Set when repair.Subject == Repair.Model:
                ModelEdit.TryApply(place, repair.Writes[0].Value, _root, _editor, _constants, _scope);
                break;
            default:
                repair = TakeParameter(place, repair);
                break;
        }

        _editor.TryKeep(mark);
        return repair;
    }

    private Repair TakeParameter(TextSpan place, Repair repair)
    {
        foreach (var request in _requests)
        {
            if (request is not CarriedRequest carried)
            {
                continue;
            }

            foreach (var entry in carried.Parameters)
            {
                if (entry.Key.SourceSpan == place && entry.Key.SourceTree == _root.SyntaxTree && entry.Is(repair.Subject))
                {
                    repair = _replies.Suited(repair, carried);
                    RepairsOf(carried).Add((entry, repair));
                    return repair;
                }
            }
        }

        return repair;
    }

    /// <summary>The text after all repairs; null when none could be made. A request whose repair would not compile stays as it is.</summary>
    public SourceText? Apply()
    {
        var mark = _editor.Mark();
        foreach (var pair in _repairs)
        {
            pair.Key.Carrier.TryEdit(pair.Key, pair.Value, _editor, _constants, _scope);
        }

        if (Text() is not { } text)
        {
            return null;
        }

        var errors = CompileErrors.In(_scope.ModelOf(_root.SyntaxTree), _scope.CancellationToken);
        if (errors.AreAllWith(text, _scope.CancellationToken))
        {
            return text;
        }

        _editor.Return(mark);
        foreach (var pair in _repairs)
        {
            var before = _editor.Mark();
            pair.Key.Carrier.TryEdit(pair.Key, pair.Value, _editor, _constants, _scope);
            if (_editor.Mark() != before && Text() is { } some && !errors.AreAllWith(some, _scope.CancellationToken))
            {
                _editor.Return(before);
            }
        }

        return Text() is { } most && errors.AreAllWith(most, _scope.CancellationToken) ? most : null;
    }

    private SourceText? Text() => _editor.ToChanges() is { Count: > 0 } changes ? _editor.Text.WithChanges(changes) : null;

    private List<(Parameter Entry, Repair Repair)> RepairsOf(CarriedRequest request)
    {
        if (!_repairs.TryGetValue(request, out var repairs))
        {
            repairs = new List<(Parameter, Repair)>();
            _repairs.Add(request, repairs);
        }

        return repairs;
    }
}
