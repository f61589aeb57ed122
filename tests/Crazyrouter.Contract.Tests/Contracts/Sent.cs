using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>A request of which all is known, but for what is said to be unknown.</summary>
internal sealed class Sent : Dictionary<string, SentValue>, ISentParameters
{
    SentValue ISentParameters.this[string wireName] => TryGetValue(wireName, out var value) ? value : SentValue.Absent;

    /// <summary>The breaches of this request.</summary>
    public IReadOnlyList<Breach> Breaches(string model, Route route = Route.ImageGenerations, Edition? edition = null) =>
        ContractJudge.Judge((edition ?? ContractCatalog.Current.Default).FindModel(model)!, route, this, Keys.ToArray());

    public void Add(string name, string text) => Add(name, SentValue.OfText(text));

    public void Add(string name, int number) => Add(name, SentValue.OfNumber(number));

    public void Add(string name, bool value) => Add(name, SentValue.OfBoolean(value));
}
