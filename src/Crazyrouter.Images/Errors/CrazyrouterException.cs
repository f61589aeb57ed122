using System;
using System.ClientModel;
using System.ClientModel.Primitives;

namespace Crazyrouter.Images;

/// <summary>A call brought no image. The message says why; the properties keep what the router said.</summary>
/// <remarks>It is a <see cref="ClientResultException"/>, so that handlers written for the OpenAI SDK keep working.</remarks>
public class CrazyrouterException : ClientResultException
{
    internal CrazyrouterException(
        CrazyrouterFailure failure, string message, PipelineResponse? response = null, int status = 0, Exception? inner = null)
        : base(message, response, inner)
    {
        Failure = failure;
        if (response is null)
        {
            Status = status;
        }
    }

    /// <summary>Why there is no image.</summary>
    public CrazyrouterFailure Failure { get; }

    /// <summary>The router's own message; null when it gave none.</summary>
    public string? RouterMessage { get; internal init; }

    /// <summary>The router's error type, such as <c>invalid_request_error</c>; null when it gave none.</summary>
    public string? ErrorType { get; internal init; }

    /// <summary>The router's error code; null when it gave none.</summary>
    public string? ErrorCode { get; internal init; }

    /// <summary>The parameter the router, or the contract, speaks of; null when it names none.</summary>
    public string? Parameter { get; internal init; }

    /// <summary>The router's id of the request, for its support; null when there was no reply or no id.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>
    /// Whether the router may have made the image, and billed it, all the same: the request was sent, and no error status came
    /// back, or the 504 of a gateway that gave up waiting.
    /// </summary>
    public bool MayHaveBeenBilled { get; internal init; }
}
