using System.IO;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>The editions of the product's own contract.</summary>
internal static class Editions
{
    /// <summary>The edition of the founding document.</summary>
    public const string Founding = "2026-05-17";

    /// <summary>The edition of the router's documentation.</summary>
    public const string Later = "2026-06-30";

    /// <summary>The file's text.</summary>
    public static string Text
    {
        get
        {
            using var stream = typeof(Editions).Assembly.GetManifestResourceStream("Crazyrouter.Contract.contract.json")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public static Edition Named(string name)
    {
        Assert.True(ContractCatalog.Current.TryGetEdition(name, out var edition));
        return edition;
    }

    /// <summary>What an edition knows of a parameter.</summary>
    public static ParameterFact Parameter(string edition, string model, string parameter, Route route = Route.ImageGenerations) =>
        Named(edition).FindModel(model)!.On(route)!.FindParameter(parameter)!;
}
