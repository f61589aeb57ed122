namespace Crazyrouter.Router.Log;

/// <summary>How an exchange ended, seen from the router.</summary>
public enum RequestEnd
{
    /// <summary>The reply was written to its end.</summary>
    Answered,

    /// <summary>The connection was gone before the router had finished: the client left, or a fault cut it.</summary>
    ConnectionLost,
}
