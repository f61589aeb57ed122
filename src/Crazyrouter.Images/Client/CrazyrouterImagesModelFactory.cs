using System;
using System.Collections.Generic;
using Crazyrouter.Images.Content;

namespace Crazyrouter.Images;

/// <summary>
/// Makes what a <see cref="CrazyrouterImageClient"/> returns and throws, for the tests of code that uses one: derive from the client,
/// override the methods that the code calls, and answer with these.
/// </summary>
public static class CrazyrouterImagesModelFactory
{
    /// <summary>An image as a reply gives it, with its bytes at hand.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="uri">The link it came from; null for one that stood in the reply itself.</param>
    /// <param name="revisedPrompt">The prompt as the model understood it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static CrazyrouterImage CrazyrouterImage(BinaryData bytes, Uri? uri = null, string? revisedPrompt = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var content = bytes.ToArray();
        return new CrazyrouterImage(new BytesSource(content, bytes.MediaType ?? ImageSignature.MediaType(content)), uri, revisedPrompt);
    }

    /// <summary>The images of one call.</summary>
    /// <param name="images">The images, at least one.</param>
    /// <param name="model">The model that made them; <c>gpt-image-2</c> when null.</param>
    /// <param name="requestId">The router's id of the request.</param>
    /// <param name="usage">What the call used.</param>
    /// <exception cref="ArgumentException"><paramref name="images"/> is null or empty.</exception>
    public static CrazyrouterImageCollection CrazyrouterImageCollection(
        IEnumerable<CrazyrouterImage> images, ImageModel? model = null, string? requestId = null, ImageUsage? usage = null)
    {
        ArgumentNullException.ThrowIfNull(images);
        var list = new List<CrazyrouterImage>(images);
        return list.Count == 0
            ? throw new ArgumentException("A call brings at least one image, or an exception.", nameof(images))
            : new CrazyrouterImageCollection(list)
            {
                Model = (model ?? ImageModel.GptImage2).ToString(),
                RequestId = requestId,
                Usage = usage,
            };
    }

    /// <summary>An update of a stream.</summary>
    /// <param name="image">The image as far as it is.</param>
    /// <param name="partialIndex">The place of a partial image, from 0; null for the final one.</param>
    /// <param name="usage">What the call used; for the final image.</param>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    public static ImageUpdate ImageUpdate(CrazyrouterImage image, int? partialIndex = null, ImageUsage? usage = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new ImageUpdate(image, partialIndex) { Usage = usage };
    }

    /// <summary>The failure of a call.</summary>
    /// <param name="failure">Why there is no image; a broken contract has an exception of its own.</param>
    /// <param name="message">The message.</param>
    /// <param name="status">The HTTP status; 0 when there was no reply.</param>
    /// <param name="errorCode">The router's error code.</param>
    /// <param name="requestId">The router's id of the request.</param>
    /// <param name="mayHaveBeenBilled">Whether the image may have been made all the same.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="failure"/> is <see cref="CrazyrouterFailure.ContractBroken"/>: make a <see cref="CrazyrouterContractException"/>.
    /// </exception>
    public static CrazyrouterException CrazyrouterException(
        CrazyrouterFailure failure,
        string message,
        int status = 0,
        string? errorCode = null,
        string? requestId = null,
        bool mayHaveBeenBilled = false) => failure == CrazyrouterFailure.ContractBroken
            ? throw new ArgumentException("A broken contract is a CrazyrouterContractException.", nameof(failure))
            : new CrazyrouterException(failure, message, status: status)
            {
                RouterMessage = status == 0 ? null : message,
                ErrorCode = errorCode,
                RequestId = requestId,
                MayHaveBeenBilled = mayHaveBeenBilled,
            };

    /// <summary>The refusal of a request that breaks the contract.</summary>
    /// <param name="parameter">The parameter's wire name.</param>
    /// <param name="value">The value that would be sent.</param>
    /// <param name="message">What the router does with it and what to do instead.</param>
    /// <param name="model">The model; <c>gpt-image-2</c> when null.</param>
    /// <param name="route">The route's path.</param>
    public static CrazyrouterContractException CrazyrouterContractException(
        string parameter, string? value, string message, ImageModel? model = null, string route = "/v1/images/generations") => new(
        [
            new ContractBreach
            {
                Parameter = parameter,
                Value = value,
                Message = message,
                Model = (model ?? ImageModel.GptImage2).ToString(),
                Route = route,
            },
        ]);
}
