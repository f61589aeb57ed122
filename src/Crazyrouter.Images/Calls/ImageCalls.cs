using System;
using System.Threading.Tasks;
using Crazyrouter.Contracts;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Diagnostics;
using Crazyrouter.Images.Download;
using Crazyrouter.Images.Errors;
using Crazyrouter.Images.Guards;
using Crazyrouter.Images.Replies;
using Crazyrouter.Images.Requests;
using Crazyrouter.Images.Streaming;
using Crazyrouter.Images.Transport;
using Microsoft.Extensions.Logging;

namespace Crazyrouter.Images.Calls;

/// <summary>A call from the request to its images: the route is chosen, the contract asked, the request sent, the reply read.</summary>
internal sealed class ImageCalls(
    CrazyrouterImageClientOptions options,
    Edition contract,
    RouterAddress address,
    RouterChannel channel,
    ImageDownloader downloader,
    ILogger logger)
{
    /// <summary>Makes images; where there is a file, the first image is written to it, straight from the wire.</summary>
    public async ValueTask<CrazyrouterImageCollection> MakeAsync(ImageRequest request, AtomicFile? file, CallClock clock, bool async)
    {
        var plan = Plan(request);
        using var telemetry = Observe(request);
        try
        {
            using var open = await SendAsync(plan, request, JsonBody.ContentType, clock, async).ConfigureAwait(false);
            var images = await ReadAsync(plan, request, open, file, clock, async).ConfigureAwait(false);
            if (file is not null && images[0].Uri is { } link)
            {
                var mediaType = await downloader.SaveAsync(link, file, clock, async).ConfigureAwait(false);
                images = images.WithFirst(new CrazyrouterImage(new FileSource(file.Path, mediaType), link, images[0].RevisedPrompt));
            }

            telemetry.Succeeded(images);
            return images;
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }

    /// <summary>Chooses the route and enforces the contract.</summary>
    /// <exception cref="CrazyrouterContractException">The request must not be sent.</exception>
    public RoutePlan Plan(ImageRequest request)
    {
        var plan = RoutePlan.For(contract, request.Model, request.IsEdit);
        if (request.WantsStream && RouteCall.Streams(plan))
        {
            request.AskForStream();
        }

        if (options.ContractMode != ContractMode.Off)
        {
            var judgements = RequestCheck.Judge(request, plan, contract, options.AllowControlledTesting);
            ContractEnforcement.Enforce(judgements, options.ContractMode, request.Apply, logger);
        }

        return plan;
    }

    /// <summary>Begins the span and the measurement of a call.</summary>
    public CallTelemetry Observe(ImageRequest request) => new(address.Base, request);

    /// <summary>Writes the request as its route takes it, and sends it.</summary>
    public async ValueTask<OpenReply> SendAsync(RoutePlan plan, ImageRequest request, string accept, CallClock clock, bool async)
    {
        using var body = RouteCall.Body(plan, request, out var contentType);
        var target = RouteCall.Address(plan, address, request);
        return await channel.SendAsync(target, body, contentType, accept, clock, async).ConfigureAwait(false);
    }

    public EventParser EventParser(OpenReply open, ImageRequest request) =>
        new(open, options.MaxImageBytes, request.RequestedFormat, downloader);

    /// <summary>Reads a JSON reply to its end.</summary>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    /// <exception cref="UnwrittenFileException">There is an image, and its file cannot be written.</exception>
    public async ValueTask<CrazyrouterImageCollection> ReadAsync(
        RoutePlan plan, ImageRequest request, OpenReply open, AtomicFile? file, CallClock clock, bool async)
    {
        using var reply = RouteCall.Reply(plan, Spools(file));
        try
        {
            await ReplyBody.ReadAsync(open.Body, reply, clock, options.IdleTimeout, async).ConfigureAwait(false);
            RouterFailure.ThrowIfError(open.Response, reply);
            return new CrazyrouterImageCollection(ReplyImages.Of(reply, request.RequestedFormat, downloader))
            {
                Model = request.Model,
                RequestId = RouterFailure.RequestId(open.Response),
                Usage = ReplyImages.UsageOf(reply),
            };
        }
        catch (Exception exception) when (exception is not (CrazyrouterException or UnwrittenFileException))
        {
            clock.ThrowIfCallerCancelled();
            throw RouterFailure.OfReply(open.Response, exception, clock);
        }
    }

    /// <summary>Memory for each image; a file for the first, and nothing for more.</summary>
    private Func<ImageSpool?> Spools(AtomicFile? file)
    {
        var isTaken = false;
        return () =>
        {
            if (file is null)
            {
                return new MemorySpool(options.MaxImageBytes);
            }

            var isFirst = !isTaken;
            isTaken = true;
            return isFirst ? new FileSpool(file, options.MaxImageBytes) : null;
        };
    }
}
