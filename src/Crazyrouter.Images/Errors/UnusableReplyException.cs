using System;

namespace Crazyrouter.Images.Errors;

/// <summary>Says inside the library why a reply or an image is of no use; the client adds what it knows of the request.</summary>
internal sealed class UnusableReplyException(CrazyrouterFailure failure, string message) : Exception(message)
{
    public CrazyrouterFailure Failure => failure;
}
