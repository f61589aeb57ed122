using System.Collections.Generic;

namespace Crazyrouter.Images;

/// <summary>A request breaks the router's contract. It was not sent, and cost nothing.</summary>
/// <remarks><see cref="CrazyrouterImageClientOptions.ContractMode"/> decides whether such requests are sent all the same.</remarks>
public sealed class CrazyrouterContractException : CrazyrouterException
{
    internal CrazyrouterContractException(IReadOnlyList<ContractBreach> breaches)
        : base(CrazyrouterFailure.ContractBroken, string.Join("\n", breaches))
    {
        Breaches = breaches;
        Parameter = breaches[0].Parameter;
    }

    /// <summary>Everything that is wrong with the request, at least one; the properties below speak of the first.</summary>
    public IReadOnlyList<ContractBreach> Breaches { get; }

    /// <inheritdoc cref="ContractBreach.Value"/>
    public string? Value => Breaches[0].Value;

    /// <inheritdoc cref="ContractBreach.Model"/>
    public string Model => Breaches[0].Model;

    /// <inheritdoc cref="ContractBreach.Route"/>
    public string Route => Breaches[0].Route;

    /// <inheritdoc cref="ContractBreach.Allowed"/>
    public string Allowed => Breaches[0].Allowed;

    /// <inheritdoc cref="ContractBreach.Source"/>
    public string FactSource => Breaches[0].Source;
}
