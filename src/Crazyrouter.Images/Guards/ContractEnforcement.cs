using System;
using System.Collections.Generic;
using Crazyrouter.Contracts;
using Crazyrouter.Images.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Crazyrouter.Images.Guards;

/// <summary>Does with broken requests what the mode says.</summary>
internal static class ContractEnforcement
{
    /// <exception cref="CrazyrouterContractException">The request must not be sent.</exception>
    /// <param name="judgements">What is wrong.</param>
    /// <param name="mode">What to do about it.</param>
    /// <param name="repair">Applies a remedy to the request.</param>
    /// <param name="logger">Hears of what is sent all the same.</param>
    public static void Enforce(IReadOnlyList<Judgement> judgements, ContractMode mode, Action<string, Remedy> repair, ILogger logger)
    {
        if (judgements.Count == 0)
        {
            return;
        }

        var refused = mode switch
        {
            ContractMode.Throw => Breaches(judgements, _ => true),
            ContractMode.Repair => Breaches(judgements, judgement => judgement.Remedy is null),
            _ => [],
        };
        if (refused.Count > 0)
        {
            throw new CrazyrouterContractException(refused);
        }

        foreach (var judgement in judgements)
        {
            if (mode == ContractMode.Repair)
            {
                repair(judgement.Breach.Parameter!, judgement.Remedy!);
                logger.RequestRepaired(judgement.Breach);
            }
            else
            {
                logger.RequestBreaksContract(judgement.Breach);
            }
        }
    }

    private static List<ContractBreach> Breaches(IReadOnlyList<Judgement> judgements, Func<Judgement, bool> counts)
    {
        var breaches = new List<ContractBreach>();
        foreach (var judgement in judgements)
        {
            if (counts(judgement))
            {
                breaches.Add(judgement.Breach);
            }
        }

        return breaches;
    }
}
