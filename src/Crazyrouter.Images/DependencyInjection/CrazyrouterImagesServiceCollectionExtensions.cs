using System;
using Crazyrouter.Images;
using Crazyrouter.Images.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

// Where every Add method of .NET is found without a using of its own.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Crazyrouter's image client to a service collection.</summary>
public static class CrazyrouterImagesServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="CrazyrouterImageClient"/>, and with it Microsoft.Extensions.AI's <c>IImageGenerator</c> where none is registered.
    /// Both are singletons; the client logs to the container's loggers.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; the environment's key and base when null.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddCrazyrouterImages(
        this IServiceCollection services, Action<CrazyrouterImageServiceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton(provider => ClientFactory.Create(provider, Options.Options.DefaultName));

        // Experimental is the interface, not that it is there: who does not name it never meets it.
#pragma warning disable MEAI001
        services.TryAddSingleton(provider => provider.GetRequiredService<CrazyrouterImageClient>().AsIImageGenerator());
#pragma warning restore MEAI001
        return services;
    }

    /// <summary>Adds a client, and its <c>IImageGenerator</c>, with options from a configuration section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// The section: <c>ApiKey</c>, <c>Endpoint</c>, <c>Model</c>, <c>Timeout</c> and the other options by their names; times as
    /// <c>00:05:00</c>.
    /// </param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddCrazyrouterImages(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddCrazyrouterImages(options => SectionReader.Read(section, options));
    }

    /// <summary>Adds a client under a key, beside others; and its <c>IImageGenerator</c> under the same key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key; it is the name of the client's options, too.</param>
    /// <param name="configure">Sets the options; the environment's key and base when null.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="serviceKey"/> is null.</exception>
    public static IServiceCollection AddKeyedCrazyrouterImages(
        this IServiceCollection services, string serviceKey, Action<CrazyrouterImageServiceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        AddOptions(services, serviceKey, configure);
        services.TryAddKeyedSingleton(serviceKey, (provider, _) => ClientFactory.Create(provider, serviceKey));
#pragma warning disable MEAI001 // As above.
        services.TryAddKeyedSingleton(
            serviceKey, (provider, _) => provider.GetRequiredKeyedService<CrazyrouterImageClient>(serviceKey).AsIImageGenerator());
#pragma warning restore MEAI001
        return services;
    }

    /// <summary>Adds a client under a key, with options from a configuration section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key; it is the name of the client's options, too.</param>
    /// <param name="section">The section, as in <see cref="AddCrazyrouterImages(IServiceCollection, IConfiguration)"/>.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddKeyedCrazyrouterImages(this IServiceCollection services, string serviceKey, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddKeyedCrazyrouterImages(serviceKey, options => SectionReader.Read(section, options));
    }

    private static void AddOptions(IServiceCollection services, string name, Action<CrazyrouterImageServiceOptions>? configure)
    {
        var options = services.AddOptions<CrazyrouterImageServiceOptions>(name);
        if (configure is not null)
        {
            options.Configure(configure);
        }
    }
}
