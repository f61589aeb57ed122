using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>A request of which all is known, but for what is said to be unknown.</summary>
internal sealed class Sent : Dictionary<string, SentValue>, ISentParameters
{
    SentValue ISentParameters.this[string wireName] => TryGetValue(wireName, out var value) ? value : SentValue.Absent;

    /// <summary>The breaches of this request.</summary>
    public IReadOnlyList<Breach> Breaches(string model, string edition = Editions.Founding, Route route = Route.ImageGenerations) =>
        Breaches(model, Editions.Named(edition), route);

    /// <summary>The breaches of this request.</summary>
    public IReadOnlyList<Breach> Breaches(string model, Edition edition, Route route = Route.ImageGenerations) =>
        ContractJudge.Judge(edition.FindModel(model)!, route, this, Keys.ToArray());

    /// <summary>The one breach of this request.</summary>
    public Breach Breach(string model, string edition = Editions.Founding, Route route = Route.ImageGenerations) =>
        Assert.Single(Breaches(model, edition, route));

    public void Add(string name, string text) => Add(name, SentValue.OfText(text));

    public void Add(string name, int number) => Add(name, SentValue.OfNumber(number));

    public void Add(string name, bool value) => Add(name, SentValue.OfBoolean(value));

    /// <summary>The remedy in short: <c>Set size = "auto"</c>.</summary>
    public static string Short(Remedy remedy) => remedy.Kind + (remedy.Writes.Count == 0 ? "" : " ") + string.Join(", ", remedy.Writes);
}
