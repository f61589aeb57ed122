using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Crazyrouter.Images;

/// <summary>What a <see cref="ContractGuardPolicy"/> or <see cref="ContractGuardHandler"/> judges by, and what it does.</summary>
public sealed class ContractGuardOptions
{
    /// <summary>What happens to a request that breaks the contract: <see cref="ContractMode.Throw"/>.</summary>
    public ContractMode Mode { get; set; }

    /// <summary>The dated edition of the contract, such as <c>2026-06-30</c>; that of the founding document when null.</summary>
    public string? Edition { get; set; }

    /// <summary>Whether models that are open for controlled testing only may be used: false.</summary>
    public bool AllowControlledTesting { get; set; }

    /// <summary>
    /// More hosts that are the router's, such as a proxy of your own. The router's own, and that of <c>CRAZYROUTER_BASE_URL</c>, are known;
    /// requests to any other host pass unread.
    /// </summary>
    public ICollection<string> Hosts { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where warnings go in the modes that send all the same; nowhere when null.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
