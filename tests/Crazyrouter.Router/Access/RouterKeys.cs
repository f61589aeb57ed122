using System.Globalization;

namespace Crazyrouter.Router.Access;

/// <summary>The API keys the router knows. Any other key that begins with <c>sk-</c> is good as well; one that does not is a bad key.</summary>
public static class RouterKeys
{
    /// <summary>A key that may do everything.</summary>
    public const string Good = "sk-embedded-router";

    /// <summary>A key nobody was given: 401.</summary>
    public const string Unknown = "sk-unknown";

    /// <summary>A key without access to the model: 403.</summary>
    public const string NoAccess = "sk-no-access";

    /// <summary>A key whose quota is used up: 403.</summary>
    public const string NoQuota = "sk-no-quota";

    internal const string StatusPrefix = "sk-status-";

    /// <summary>A key every request of which is answered by one status, such as 429 (with <c>Retry-After: 1</c>) or 503.</summary>
    /// <param name="status">The status, 400 to 599.</param>
    public static string ForStatus(int status) => StatusPrefix + status.ToString(CultureInfo.InvariantCulture);
}
