using System.ClientModel;
using System.ClientModel.Primitives;

namespace Crazyrouter.Images.Transport;

/// <summary>The OpenAI SDK's pipeline, set up for a gateway whose images are slow and cost money.</summary>
internal static class RouterPipeline
{
    public static ClientPipeline Create(ApiKeyCredential credential, CrazyrouterImageClientOptions options)
    {
        // The SDK's own policy would take the place of none, and send a timed-out generation again.
        options.RetryPolicy ??= new GenerationRetryPolicy(options);
        return ClientPipeline.Create(
            options,
            perCallPolicies: [new UserAgentPolicy(typeof(RouterPipeline).Assembly, options.UserAgentApplicationId)],
            perTryPolicies: [new KeyPolicy(credential)],
            beforeTransportPolicies: []);
    }
}
