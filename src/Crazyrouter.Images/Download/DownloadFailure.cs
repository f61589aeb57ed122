using System;
using System.Net.Http;
using Crazyrouter.Images.Errors;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Download;

/// <summary>Says why a download failed. Links are named by their host alone: the rest is as good as a key.</summary>
internal static class DownloadFailure
{
    public static CrazyrouterException Refused(Uri link, string reason, Exception? inner = null) => Create(
        CrazyrouterFailure.LinkRefused,
        $"The image's link was not followed: {reason}. Allowed are https and public addresses; loopback too when the router is on "
            + $"this machine (as the client's Endpoint or {RouterEnvironment.BaseUrlName} says), anything with AllowPrivateNetwork.",
        link,
        inner);

    public static CrazyrouterException Status(Uri link, HttpResponseMessage response) => Create(
        CrazyrouterFailure.DownloadFailed,
        $"The image's link was answered {(int)response.StatusCode} ({response.ReasonPhrase}); links are temporary, save images soon.",
        link);

    public static CrazyrouterException NotAnImage(Uri link, string mediaType) => Create(
        CrazyrouterFailure.NotAnImage, $"The image's link was answered with {mediaType}.", link);

    /// <summary>What the failure of a request or a read comes down to.</summary>
    public static Exception From(Uri link, Exception exception, CallClock clock)
    {
        clock.ThrowIfCallerCancelled();
        return exception switch
        {
            CrazyrouterException or UnwrittenFileException => exception,
            UnusableReplyException unusable => Create(unusable.Failure, unusable.Message, link, unusable),
            _ when PrivateAddressException.Find(exception) is { } refused => Refused(link, refused.Message, exception),
            _ when clock.HasExpired => TimedOut(link, clock, exception),
            _ when ConnectFailure.Is(exception) => Create(
                CrazyrouterFailure.Unreachable, "The image's host cannot be reached.", link, exception),
            _ => Create(CrazyrouterFailure.ConnectionLost, "The download broke off.", link, exception),
        };
    }

    private static CrazyrouterException TimedOut(Uri link, CallClock clock, Exception exception)
    {
        var expired = clock.Expired(exception);
        return Create(CrazyrouterFailure.TimedOut, "The download took too long. " + expired.Message, link, expired);
    }

    // The image was made before it had a link.
    private static CrazyrouterException Create(CrazyrouterFailure failure, string message, Uri link, Exception? inner = null) =>
        new(failure, $"{message} Host: {(link.IsAbsoluteUri ? link.Host : "none")}.", inner: inner) { MayHaveBeenBilled = true };
}
