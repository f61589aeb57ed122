using System;
using System.Collections.Generic;
using Crazyrouter.Contracts;
using Crazyrouter.Images.Diagnostics;
using Crazyrouter.Images.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Crazyrouter.Images.Guards;

/// <summary>Judges requests that others wrote, from their address and their bytes, when the model is known at last.</summary>
internal sealed class ContractGuard
{
    private readonly ContractMode _mode;
    private readonly Edition _contract;
    private readonly bool _allowControlledTesting;
    private readonly HashSet<string> _hosts;
    private readonly ILogger _logger;

    /// <exception cref="ArgumentException">There is no such edition.</exception>
    public ContractGuard(ContractGuardOptions? options)
    {
        options ??= new ContractGuardOptions();
        _mode = options.Mode;
        _contract = ContractEdition.Named(options.Edition);
        _allowControlledTesting = options.AllowControlledTesting;
        _hosts = new HashSet<string>(options.Hosts, StringComparer.OrdinalIgnoreCase);
        _logger = options.LoggerFactory?.CreateLogger(LogMessages.Category) ?? NullLogger.Instance;
        if (RouterEnvironment.Endpoint is { } endpoint)
        {
            _hosts.Add(endpoint.Host);
        }
    }

    /// <summary>Whether the body of a request is worth reading.</summary>
    public bool Watches(string method, Uri? address) => _mode != ContractMode.Off
        && method == "POST"
        && address is { IsAbsoluteUri: true }
        && (_hosts.Contains(address.Host) || _contract.IsRouterHost(address.Host))
        && _contract.MatchPath(address.AbsolutePath, out _) != Route.Unknown;

    /// <summary>Holds a request that is watched against the contract.</summary>
    /// <returns>The body to send instead; null to send it as it is.</returns>
    /// <exception cref="CrazyrouterContractException">The request must not be sent.</exception>
    public byte[]? Inspect(Uri address, string? contentType, byte[] bytes)
    {
        var route = _contract.MatchPath(address.AbsolutePath, out var model);
        var body = GuardedBody.Read(contentType, bytes);
        model ??= body?["model"].Text;
        if (model is null || _contract.FindModel(model)?.On(route) is not { } fact)
        {
            return null;
        }

        var judgements = new List<Judgement>();
        if (Judgement.OfRoute(fact, model, _allowControlledTesting) is { } misplaced)
        {
            judgements.Add(misplaced);
        }

        if (body is not null)
        {
            judgements.AddRange(Judgement.OfParameters(fact, model, body, body.Names));
        }

        // Text in place of an image is not forbidden, only seldom what was wanted: it is worth a line, and no more.
        if (fact.Status == Support.ObservationOnly)
        {
            _logger.RequestBreaksContract(Judgement.Told(fact, model));
        }

        var isRepaired = false;
        ContractEnforcement.Enforce(
            judgements,
            _mode,
            (name, remedy) =>
            {
                body!.Apply(name, remedy);
                isRepaired = true;
            },
            _logger);
        return isRepaired ? body!.ToBytes() : null;
    }
}
