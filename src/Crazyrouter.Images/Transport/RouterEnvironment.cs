using System;

namespace Crazyrouter.Images.Transport;

/// <summary>What the environment says of the router.</summary>
internal static class RouterEnvironment
{
    public const string ApiKeyName = "CRAZYROUTER_API_KEY";
    public const string BaseUrlName = "CRAZYROUTER_BASE_URL";

    /// <exception cref="InvalidOperationException">The variable is not set.</exception>
    public static string ApiKey => Environment.GetEnvironmentVariable(ApiKeyName) is { } key && !string.IsNullOrWhiteSpace(key)
        ? key.Trim()
        : throw new InvalidOperationException(
            $"The environment variable {ApiKeyName} is not set. Set it to your Crazyrouter key, or pass the key to the constructor.");

    /// <summary>The base of the router; null when the variable is not set.</summary>
    /// <exception cref="InvalidOperationException">The variable holds no address.</exception>
    public static Uri? Endpoint
    {
        get
        {
            var text = Environment.GetEnvironmentVariable(BaseUrlName);
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            return Uri.TryCreate(text, UriKind.Absolute, out var endpoint)
                ? endpoint
                : throw new InvalidOperationException($"The environment variable {BaseUrlName} holds no address: '{text}'.");
        }
    }
}
