using System;
using System.ClientModel;
using Crazyrouter.Contracts;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Replies;
using Crazyrouter.Images.Requests;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Calls;

/// <summary>What a route makes of a request: where it goes, how it is written, how its reply is read.</summary>
internal static class RouteCall
{
    public static Uri Address(RoutePlan plan, RouterAddress address, ImageRequest request) => plan.Route switch
    {
        Route.ImageEdits => address.ImageEdits,
        Route.GenerateContent => address.GenerateContent(request.Model),
        _ => address.ImageGenerations,
    };

    public static BinaryContent Body(RoutePlan plan, ImageRequest request, out string contentType)
    {
        contentType = JsonBody.ContentType;
        return plan.Route switch
        {
            Route.ImageEdits => FormBody.Of(request, out contentType),
            Route.GenerateContent => NativeBody.Of(request),
            _ => JsonBody.Of(request),
        };
    }

    public static ImageReply Reply(RoutePlan plan, Func<ImageSpool?> newSpool) =>
        plan.Route == Route.GenerateContent ? new NativeReply(newSpool) : new ImagesReply(newSpool);

    /// <summary>Whether the route streams this model; one the contract does not govern is believed to.</summary>
    public static bool Streams(RoutePlan plan) => plan.Route != Route.GenerateContent
        && (plan.Fact is null || plan.Fact.FindParameter("stream") is { Standing: not Standing.Rejected });
}
