namespace Crazyrouter.Router.Log;

/// <summary>What the router's validator said of a request.</summary>
public enum Verdict
{
    /// <summary>It was not asked: a download, an unknown path, or a fault that answered first.</summary>
    NotJudged,

    /// <summary>The request keeps the contract.</summary>
    Accepted,

    /// <summary>The request was refused; <see cref="RecordedRequest.Rejection"/> says why.</summary>
    Rejected,
}
