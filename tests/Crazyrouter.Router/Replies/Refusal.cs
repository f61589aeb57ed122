namespace Crazyrouter.Router.Replies;

/// <summary>The errors a request is refused with before anything is made: always 400.</summary>
internal static class Refusal
{
    public static ApiError NoJson { get; } = Of(null, "invalid_json", "The request's body cannot be read as JSON.");

    public static ApiError Of(string? parameter, string code, string message) =>
        new(400, message, "invalid_request_error", code, parameter);

    public static ApiError Missing(string parameter) =>
        Of(parameter, "missing_required_parameter", $"Missing required parameter: '{parameter}'.");
}
