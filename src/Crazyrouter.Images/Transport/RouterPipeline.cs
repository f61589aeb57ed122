using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.Logging;

namespace Crazyrouter.Images.Transport;

/// <summary>The OpenAI SDK's pipeline, set up for a gateway whose images are slow and cost money.</summary>
internal static class RouterPipeline
{
    public static ClientPipeline Create(
        ApiKeyCredential credential, CrazyrouterImageClientOptions options, ILogger logger) => ClientPipeline.Create(
        Configured(options, logger),
        perCallPolicies: [new UserAgentPolicy(typeof(RouterPipeline).Assembly, options.UserAgentApplicationId)],
        perTryPolicies: [new KeyPolicy(credential)],
        beforeTransportPolicies: []);

    /// <summary>Puts our retry policy where the caller chose none; frozen options have been here before.</summary>
    private static CrazyrouterImageClientOptions Configured(CrazyrouterImageClientOptions options, ILogger logger)
    {
        options.RetryPolicy ??= new GenerationRetryPolicy(options.MaxRetries, logger);
        return options;
    }
}
