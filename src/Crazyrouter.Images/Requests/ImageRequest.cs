using System.Collections.Generic;

namespace Crazyrouter.Images.Requests;

/// <summary>A request as it will be sent: the model and every parameter by its wire name.</summary>
internal sealed class ImageRequest
{
    private readonly List<SentParameter> _parameters = [];

    private ImageRequest(string model) => Model = model;

    public string Model { get; }

    public IReadOnlyList<SentParameter> Parameters => _parameters;

    public static ImageRequest Create(string prompt, int? count, CrazyrouterImageOptions? options, ImageModel defaultModel)
    {
        var request = new ImageRequest((options?.Model ?? defaultModel).ToString());
        request.Set("model", request.Model);
        request.Set("prompt", prompt);
        request.Set("n", count);
        if (options is not null)
        {
            request.Take(options);
        }

        return request;
    }

    private void Take(CrazyrouterImageOptions options)
    {
        Set("size", options.Size?.ToString());
        Set("quality", options.Quality?.ToString());
        Set("output_format", options.OutputFormat?.ToString());
        Set("output_compression", options.OutputCompression);
        Set("background", options.Background?.ToString());
        Set("moderation", options.Moderation?.ToString());
        Set("aspect_ratio", options.AspectRatio?.ToString());
        Set("resolution", options.Resolution?.ToString());
        Set("user", options.EndUserId);
        foreach (var parameter in options.AdditionalParameters)
        {
            _parameters.RemoveAll(other => other.Name == parameter.Key);
            _parameters.Add(new SentParameter(parameter.Key, parameter.Value));
        }
    }

    private void Set(string name, object? value)
    {
        if (value is not (null or ""))
        {
            _parameters.Add(new SentParameter(name, value));
        }
    }
}
