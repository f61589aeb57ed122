namespace Crazyrouter.Images;

/// <summary>What happens to a request that breaks the router's contract.</summary>
public enum ContractMode
{
    /// <summary>It is not sent: <see cref="CrazyrouterContractException"/> says what is wrong.</summary>
    Throw,

    /// <summary>
    /// It is repaired as the analyzers' fixes would repair it (<c>response_format</c> becomes <c>output_format</c>, a size becomes the
    /// nearest valid one), with a warning in the log; what cannot be repaired is not sent.
    /// </summary>
    Repair,

    /// <summary>It is sent as it is, with a warning in the log.</summary>
    Log,

    /// <summary>It is sent as it is; nothing is checked.</summary>
    Off,
}
