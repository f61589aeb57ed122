using System;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router;

/// <summary>What all exchanges of one router share.</summary>
internal sealed class Gateway(RouterOptions options, RouterContract contract, Uri mediaAddress)
{
    public RouterOptions Options { get; } = options;

    public RouterContract Contract { get; } = contract;

    public PictureStore Pictures { get; } = new(mediaAddress, options.LinkLifetime, options.ImageBytes, TimeProvider.System);

    public RequestLog Requests { get; } = new();

    public BillingLog Bills { get; } = new();

    public FaultPlan Faults { get; } = new();

    public LogFile? LogFile { get; } = options.LogFile is { } path ? new(path) : null;

    /// <summary>Whether a connection came in on the media port.</summary>
    public bool IsMedia(int localPort) => localPort == Pictures.Address.Port;

    /// <summary>Writes the request to the log's file, if there is one.</summary>
    public void WriteDown(RecordedRequest request) => LogFile?.Write(request, Bills.Of(request));
}
