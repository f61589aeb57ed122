using System;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crazyrouter.Images.Tests.DependencyInjection;

/// <summary>Clients from a service collection.</summary>
#pragma warning disable MEAI001 // That the abstraction is registered is part of what is tested.
[Collection(EnvironmentCollection.Name)]
public sealed class AddCrazyrouterImagesTests : RouterTest
{
    [Fact]
    public async Task A_client_and_its_generator_are_singletons_with_the_options_of_the_code()
    {
        await using var provider = new ServiceCollection()
            .AddCrazyrouterImages(options =>
            {
                options.ApiKey = RouterKeys.Good;
                options.Endpoint = Router.V1;
                options.Model = ImageModel.GrokImagineImage;
            })
            .BuildServiceProvider();
        var client = provider.GetRequiredService<CrazyrouterImageClient>();
        await client.GenerateImageAsync("A red fox");

        Assert.Same(client, provider.GetRequiredService<CrazyrouterImageClient>());
        Assert.Same(client, provider.GetRequiredService<IImageGenerator>().GetService<CrazyrouterImageClient>());
        Assert.Contains("grok-imagine-image", Assert.Single(Router.Requests).BodyText);
    }

    [Fact]
    public async Task Key_and_base_come_from_the_environment_where_nothing_is_said()
    {
        using var key = new EnvironmentVariable("CRAZYROUTER_API_KEY", "sk-from-environment");
        using var endpoint = new EnvironmentVariable("CRAZYROUTER_BASE_URL", Router.V1.AbsoluteUri);
        await using var provider = new ServiceCollection().AddCrazyrouterImages().BuildServiceProvider();
        await provider.GetRequiredService<CrazyrouterImageClient>().GenerateImageAsync("A red fox");

        Assert.Equal("Bearer sk-from-environment", Assert.Single(Router.Requests).Headers["Authorization"]);
    }

    [Fact]
    public async Task Options_may_need_other_services_and_a_key_from_a_file_may_end_its_line()
    {
        using var http = new HttpClient();
        var services = new ServiceCollection()
            .AddSingleton(http)
            .AddCrazyrouterImages(options => (options.ApiKey, options.Endpoint) = (RouterKeys.Good + "\n", Router.V1));
        services.AddOptions<CrazyrouterImageServiceOptions>()
            .Configure<HttpClient>((options, client) => options.Transport = new HttpClientPipelineTransport(client));
        http.DefaultRequestHeaders.Add("X-From", "the container");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CrazyrouterImageClient>().GenerateImageAsync("A red fox");

        Assert.Equal("the container", Assert.Single(Router.Requests).Headers["X-From"]);
    }

    [Fact]
    public void A_missing_key_is_named_when_the_client_is_made()
    {
        using var key = new EnvironmentVariable("CRAZYROUTER_API_KEY", null);
        using var provider = new ServiceCollection().AddCrazyrouterImages().BuildServiceProvider();

        var refused = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<CrazyrouterImageClient>);

        Assert.Contains("CRAZYROUTER_API_KEY", refused.Message);
    }

    [Fact]
    public async Task Options_come_from_a_configuration_section_and_keyed_clients_stand_side_by_side()
    {
        var section = Section(new()
        {
            ["ApiKey"] = RouterKeys.Good,
            ["Endpoint"] = Router.V1.AbsoluteUri,
            ["Model"] = "nano-banana-2",
            ["Timeout"] = "00:00:30",
            ["IdleTimeout"] = "00:00:05",
            ["MaxRetries"] = "1",
            ["MaxImageBytes"] = "1000000",
            ["AllowPrivateNetwork"] = "true",
            ["AllowControlledTesting"] = "true",
            ["ContractMode"] = "repair",
            ["ContractEdition"] = "2026-06-30",
            ["UserAgentApplicationId"] = "foxes",
        });
        await using var provider = new ServiceCollection()
            .AddKeyedCrazyrouterImages("native", section)
            .AddKeyedCrazyrouterImages("plain", options => (options.ApiKey, options.Endpoint) = ("sk-plain", Router.V1))
            .BuildServiceProvider();
        await provider.GetRequiredKeyedService<CrazyrouterImageClient>("native").GenerateImagesAsync("A red fox", 3);
        await provider.GetRequiredKeyedService<IImageGenerator>("plain").GenerateImagesAsync("A red fox");

        Assert.EndsWith("nano-banana-2:generateContent", Router.Requests[0].Path);
        Assert.StartsWith("foxes ", Router.Requests[0].Headers["User-Agent"]);
        Assert.Equal(Generations, Router.Requests[1].Path);
        Assert.Equal("Bearer sk-plain", Router.Requests[1].Headers["Authorization"]);
        Assert.Null(provider.GetService<CrazyrouterImageClient>());
    }

    [Theory]
    [InlineData("Timeout", "soon")]
    [InlineData("Endpoint", "not an address")]
    [InlineData("MaxRetries", "-1")]
    [InlineData("ContractMode", "Sometimes")]
    [InlineData("ContractEdition", "1999")]
    [InlineData("AllowPrivateNetwork", "perhaps")]
    public void A_value_that_cannot_be_used_is_named(string name, string value)
    {
        using var provider = new ServiceCollection()
            .AddCrazyrouterImages(Section(new() { ["ApiKey"] = "sk-x", [name] = value }))
            .BuildServiceProvider();

        var failure = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<CrazyrouterImageClient>);
        Assert.Contains("Crazyrouter:" + name, failure.Message);
        Assert.Contains(value, failure.Message);
    }

    [Fact]
    public async Task The_client_logs_to_the_containers_loggers()
    {
        using var log = new RecordedLog();
        await using var provider = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(log)
            .AddCrazyrouterImages(options =>
            {
                options.ApiKey = RouterKeys.Good;
                options.Endpoint = Router.V1;
                options.ContractMode = ContractMode.Repair;
            })
            .BuildServiceProvider();
        await provider.GetRequiredService<CrazyrouterImageClient>().GenerateImagesAsync("A red fox", 11);

        Assert.Contains(log.Lines, line => line.Contains("was repaired", StringComparison.Ordinal));
    }

    [Fact]
    public void A_generator_that_is_there_stays()
    {
        using var other = Client().AsIImageGenerator();
        using var provider = new ServiceCollection()
            .AddSingleton(other)
            .AddCrazyrouterImages(options => options.ApiKey = "sk-x")
            .BuildServiceProvider();

        Assert.Same(other, provider.GetRequiredService<IImageGenerator>());
    }

    private static IConfigurationSection Section(Dictionary<string, string?> values)
    {
        var configuration = new ConfigurationBuilder().Add(new Values(values)).Build();
        return configuration.GetSection("Crazyrouter");
    }

    private sealed class Values(Dictionary<string, string?> values) : ConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override void Load()
        {
            foreach (var (name, value) in values)
            {
                Data["Crazyrouter:" + name] = value;
            }
        }
    }
}
