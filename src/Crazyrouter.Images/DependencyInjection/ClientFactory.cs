using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using Crazyrouter.Images.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Crazyrouter.Images.DependencyInjection;

/// <summary>Makes clients from what a service provider knows.</summary>
internal static class ClientFactory
{
    /// <exception cref="InvalidOperationException">There is no key, neither in the options nor in the environment.</exception>
    public static CrazyrouterImageClient Create(IServiceProvider services, string name)
    {
        var options = services.GetRequiredService<IOptionsMonitor<CrazyrouterImageServiceOptions>>().Get(name);
        options.Endpoint ??= RouterEnvironment.Endpoint;
        if (options.ClientLoggingOptions is null && services.GetService<ILoggerFactory>() is { } loggers)
        {
            options.ClientLoggingOptions = new ClientLoggingOptions { LoggerFactory = loggers };
        }

        return new CrazyrouterImageClient(new ApiKeyCredential(options.ApiKey ?? RouterEnvironment.ApiKey), options);
    }
}
