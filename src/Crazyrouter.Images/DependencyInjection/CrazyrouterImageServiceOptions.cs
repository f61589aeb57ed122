namespace Crazyrouter.Images;

/// <summary>How a client that comes from a service collection reaches the router: the client's own options, and the key.</summary>
public class CrazyrouterImageServiceOptions : CrazyrouterImageClientOptions
{
    private string? _apiKey;

    /// <summary>The Crazyrouter key; that of the environment variable <c>CRAZYROUTER_API_KEY</c> when null.</summary>
    public string? ApiKey
    {
        get => _apiKey;
        set
        {
            AssertNotFrozen();
            _apiKey = value;
        }
    }
}
