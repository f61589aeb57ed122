using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What is known of the model that an SDK's client was made for.</summary>
internal sealed class ModelReader
{
    private const int MostWrapped = 4;

    private readonly ReadingScope _scope;

    public ModelReader(ReadingScope scope) => _scope = scope;

    /// <summary>The models a client can have; unknown when one of the ways it is made is not in sight.</summary>
    public WireValue Of(IOperation client) => Of(client, MostWrapped);

    /// <summary>The model given to what makes a client: a constructor, <c>GetImageClient</c>, or settings.</summary>
    public WireValue GivenTo(IOperation making)
    {
        if (OperationFacts.Argument(making, "model") is { } model)
        {
            return _scope.Values.Value(model);
        }

        if (OperationFacts.Argument(making, "settings") is { } settings && _scope.Sources.Single(settings) is IObjectCreationOperation creation)
        {
            foreach (var given in GivenMember.Of(creation, settings, _scope))
            {
                if (given.Member.Name == "Model")
                {
                    return _scope.Values.Value(given.Value);
                }
            }
        }

        return WireValue.Unknown;
    }

    /// <summary>All of several models; unknown when one of them is.</summary>
    public static WireValue Either(WireValue one, WireValue other)
    {
        var all = one.Possible.AddRange(one.Besides).AddRange(other.Possible).AddRange(other.Besides);
        return one.IsKnown && other.IsKnown ? new WireValue(all)
            : (one.Place ?? other.Place) is { } place ? WireValue.UnknownAt(place, all)
            : WireValue.Unknown;
    }

    private WireValue Of(IOperation client, int left)
    {
        var possible = ImmutableArray.CreateBuilder<WireConstant>();
        foreach (var source in _scope.Sources.Trace(client))
        {
            var model = _scope.In(source.Frame).Models.GivenTo(source.Operation);
            if (!model.IsKnown && left > 0)
            {
                model = source.Operation switch
                {
                    // A class of the program's own that is an SDK's client.
                    IObjectCreationOperation creation when ConstructorChain.CallIn(creation.Constructor, _scope) is { } chained => GivenTo(chained),
                    // A client seen as something else, as AsIImageGenerator does.
                    IInvocationOperation call when OperationFacts.Receiver(call) is { } receiver => Of(receiver, left - 1),
                    _ => model,
                };
            }

            if (!model.IsKnown)
            {
                return WireValue.Unknown;
            }

            possible.AddRange(model.Possible);
        }

        return new WireValue(possible.ToImmutable());
    }
}
