using System;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Guards;

/// <summary>The edition of the contract that options name.</summary>
internal static class ContractEdition
{
    /// <summary>The edition of this name; the default one when null.</summary>
    /// <exception cref="ArgumentException">There is no such edition.</exception>
    public static Edition Named(string? name)
    {
        var catalog = ContractCatalog.Current;
        if (name is null)
        {
            return catalog.Default;
        }

        return catalog.TryGetEdition(name, out var edition)
            ? edition
            : throw new ArgumentException(
                $"The contract has no edition '{name}'; it has {string.Join(", ", catalog.EditionNames)}.", nameof(name));
    }
}
