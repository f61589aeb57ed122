using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Replies;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Images;

/// <summary>The failures of models that the Images API does not serve. They come from behind the router, so their texts are not its own.</summary>
internal static class WrongRoute
{
    /// <summary>The failure for this model; writes the bill of a model that costs although it fails.</summary>
    public static ApiError Fail(Exchange exchange, ModelContract model, string name, SentBody body)
    {
        if (model.Name == "nano-banana")
        {
            exchange.Bill(name, 1);
            return new(503, "get_channel_failed", "server_error", "get_channel_failed");
        }

        return model.Family == "nano-banana" && body["size"] is not null
            ? new(400, "Invalid JSON payload received. Unknown name \"imageOutputOptions\" at 'generation_config.image_config': Cannot find field.",
                "upstream_error", "bad_response_status_code")
            : new(400, "not supported model for image generation", "invalid_request_error", "model_not_supported", "model");
    }
}
