using System;
using System.Globalization;
using Crazyrouter.Router.Replies;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router.Access;

/// <summary>Reads the key of a request and says what it is answered with, if it may not pass.</summary>
internal static class KeyGate
{
    private const string Scheme = "Bearer ";

    /// <summary>The error for the request's key; <see langword="null"/> lets it pass.</summary>
    /// <param name="request">The request.</param>
    /// <param name="takesQueryKey">Whether the path takes <c>?key=</c> too, as the Gemini-native one does.</param>
    public static ApiError? Check(HttpRequest request, bool takesQueryKey)
    {
        var key = KeyOf(request, takesQueryKey);
        return key switch
        {
            null => Unauthorized("You didn't provide an API key. Send it as 'Authorization: Bearer sk-...'."),
            RouterKeys.NoAccess => new(403, "This key has no access to the model.", "permission_error", "model_access_denied"),
            RouterKeys.NoQuota => new(403, "The quota of this key is used up.", "insufficient_quota", "insufficient_user_quota"),
            RouterKeys.Unknown => Unauthorized("Incorrect API key provided."),
            _ when key.StartsWith(RouterKeys.StatusPrefix, StringComparison.Ordinal) => ForStatus(key),
            _ when key.StartsWith("sk-", StringComparison.Ordinal) && key.Length > 3 => null,
            _ => Unauthorized("Incorrect API key provided."),
        };
    }

    private static string? KeyOf(HttpRequest request, bool takesQueryKey)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return header[Scheme.Length..].Trim();
        }

        return takesQueryKey && request.Query.TryGetValue("key", out var key) ? key.ToString() : null;
    }

    private static ApiError Unauthorized(string message) => new(401, message, "authentication_error", "invalid_api_key");

    private static ApiError ForStatus(string key)
    {
        var digits = key.AsSpan(RouterKeys.StatusPrefix.Length);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599
            ? StatusErrors.For(status)
            : Unauthorized("Incorrect API key provided.");
    }
}
