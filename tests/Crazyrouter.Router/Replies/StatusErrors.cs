
namespace Crazyrouter.Router.Replies;

/// <summary>The error body the router writes for a bare status.</summary>
internal static class StatusErrors
{
    public static ApiError For(int status) => status switch
    {
        400 => new(status, "The request is malformed.", "invalid_request_error", "bad_request"),
        401 => new(status, "Incorrect API key provided.", "authentication_error", "invalid_api_key"),
        403 => new(status, "This key has no access to the model.", "permission_error", "model_access_denied"),
        429 => new(status, "Rate limit reached. Wait and try again.", "rate_limit_error", "rate_limit_exceeded"),
        500 => new(status, "The server had an error. Wait and try again.", "server_error", "internal_error"),
        502 => new(status, "The upstream channel answered badly. Wait and try again.", "server_error", "bad_gateway"),
        503 => new(status, "No channel is free for the model. Wait and try again.", "server_error", "get_channel_failed"),
        504 => new(status, "The upstream channel did not answer in time.", "server_error", "gateway_timeout"),
        < 500 => new(status, "The request cannot be served.", "invalid_request_error"),
        _ => new(status, "The server had an error.", "server_error"),
    };
}
