using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Where a body goes: the sending calls it reaches, with host, path and client.</summary>
internal static class EndpointReader
{
    /// <summary>The endpoints a request's body is sent to, and what becomes of it as far as can be seen.</summary>
    /// <param name="scope">The compilation's scope.</param>
    /// <param name="body">What makes the body.</param>
    /// <param name="url">The URL that the body itself was given, where it is a whole message.</param>
    public static (ImmutableArray<Endpoint> Endpoints, Fate Fate) Read(ReadingScope scope, IOperation body, Url? url = null)
    {
        var endpoints = ImmutableArray.CreateBuilder<Endpoint>();
        var mentioned = false;
        var opaque = false;
        foreach (var destination in scope.Destinations.Trace(body, url))
        {
            if (destination.Kind == DestinationKind.Mention)
            {
                mentioned = true;
            }
            else if (destination.Call is { } call && ReadAll(scope.In(destination.Frame), call, destination.Argument, destination.Url) is { IsEmpty: false } read)
            {
                endpoints.AddRange(read);
            }
            else
            {
                opaque = true;
            }
        }

        var fate = endpoints.Count > 0 ? Fate.Sent : mentioned && !opaque ? Fate.Mentioned : Fate.Unknown;
        return (endpoints.ToImmutable(), fate);
    }

    /// <summary>The endpoint that a URL written in the program is, seen from the client it is given to.</summary>
    public static Endpoint Of(ReadingScope scope, IOperation written, Url url)
    {
        if (!url.IsAbsolute)
        {
            foreach (var destination in scope.Destinations.Trace(written))
            {
                if (destination.Call is { } call && OperationFacts.Receiver(call) is { } client && scope.In(destination.Frame).Clients.Address(client) is { } address)
                {
                    url = url.Under(address);
                    break;
                }
            }
        }

        return new Endpoint(url.Host, url.HostPlace, url.Path, url.Resource, null);
    }

    /// <summary>The endpoints of a request that stands in a batch beside its own route: the batch's host, that route's path.</summary>
    public static ImmutableArray<Endpoint> Beside(string route, ImmutableArray<Endpoint> batch)
    {
        var url = UrlReader.Parse(route);
        if (batch.IsEmpty)
        {
            return ImmutableArray.Create(new Endpoint(url.Host, null, url.Path, null, null));
        }

        var endpoints = ImmutableArray.CreateBuilder<Endpoint>(batch.Length);
        foreach (var endpoint in batch)
        {
            endpoints.Add(new Endpoint(url.Host ?? endpoint.Host, endpoint.HostPlace, url.Path, null, endpoint.Client));
        }

        return endpoints.ToImmutable();
    }

    /// <summary>Whether a call names a URL beside the value it is given.</summary>
    public static bool HasUrl(ReadingScope scope, IInvocationOperation call, IArgumentOperation? body) => UrlOf(scope, call, body) is not null;

    /// <summary>The argument that names a call's URL; null when there is none.</summary>
    public static IArgumentOperation? UrlOf(ReadingScope scope, IInvocationOperation call, IArgumentOperation? body)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument != body && scope.Urls.IsUrlArgument(argument))
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>The endpoint of one call; null when the call gives no sign of sending anything.</summary>
    public static Endpoint? Read(ReadingScope scope, IInvocationOperation call, IArgumentOperation? body, Url? url)
        => ReadAll(scope, call, body, url) is { IsEmpty: false } endpoints ? endpoints[0] : null;

    /// <summary>The endpoints of one call, one for each URL that it can go to; none when the call gives no sign of sending anything.</summary>
    public static ImmutableArray<Endpoint> ReadAll(ReadingScope scope, IInvocationOperation call, IArgumentOperation? body, Url? url)
    {
        var endpoints = ImmutableArray.CreateBuilder<Endpoint>();
        if (url is not { IsAbsolute: true } && UrlOf(scope, call, body) is { } named)
        {
            foreach (var one in scope.Urls.Read(named.Value))
            {
                if (At(url is null ? one : url.At(one), scope, call, body) is { } endpoint)
                {
                    endpoints.Add(endpoint);
                }
            }
        }
        else if (At(url, scope, call, body) is { } endpoint)
        {
            endpoints.Add(endpoint);
        }

        return endpoints.ToImmutable();
    }

    private static Endpoint? At(Url? url, ReadingScope scope, IInvocationOperation call, IArgumentOperation? body)
    {
        var receiver = OperationFacts.Receiver(call);
        ClientSettings? client = null;
        if (receiver is not null && receiver != body?.Value && !scope.Urls.CanBeUrl(receiver.Type))
        {
            client = scope.Clients.Settings(receiver);
            var address = url is { IsAbsolute: true } ? null : scope.Clients.Address(receiver);
            url = url?.Under(address) ?? address;
        }

        var sdkPath = scope.Types.Sdk.PathOf(call.TargetMethod);
        return url is null && client is null && sdkPath is null
            ? null
            : new Endpoint(url?.Host, url?.HostPlace, sdkPath ?? url?.Path, url?.Resource, client);
    }
}
