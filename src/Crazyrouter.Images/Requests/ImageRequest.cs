using System;
using System.Collections.Generic;
using System.Globalization;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Requests;

/// <summary>A request before it is written: the model, what goes in, and every parameter by its wire name.</summary>
internal sealed class ImageRequest : ISentParameters
{
    private readonly List<SentParameter> _parameters = [];
    private readonly List<SentParameter> _additional = [];

    public ImageRequest(string prompt, int? count, CrazyrouterImageOptions? options, ImageModel defaultModel)
    {
        Prompt = prompt;
        Model = (options?.Model ?? defaultModel).ToString();
        RequestedFormat = options?.OutputFormat?.ToString();
        Set("model", Model);
        Set("prompt", prompt);
        Set("n", count);
        if (options is not null)
        {
            Take(options);
        }
    }

    public string Model { get; }

    public string Prompt { get; }

    public string? RequestedFormat { get; }

    /// <summary>The images to edit or to refer to.</summary>
    public IReadOnlyList<InputBytes> Inputs { get; init; } = [];

    public InputBytes? Mask { get; init; }

    public bool IsEdit => Inputs.Count > 0;

    /// <summary>Whether the image shall be shown on the way.</summary>
    public bool WantsStream { get; init; }

    /// <summary>How many unfinished images a stream shows; null to leave it to the router.</summary>
    public int? PartialImages { get; init; }

    /// <summary>What is sent, in order; on the Gemini-native path <see cref="Additional"/> alone has a place.</summary>
    public IReadOnlyList<SentParameter> Parameters => _parameters;

    /// <summary>Those of the parameters that the caller named by hand.</summary>
    public IReadOnlyList<SentParameter> Additional => _additional;

    public SentValue this[string wireName]
    {
        get
        {
            foreach (var parameter in _parameters)
            {
                if (parameter.Name == wireName)
                {
                    return parameter.Value;
                }
            }

            return SentValue.Absent;
        }
    }

    public void Set(string name, object? value)
    {
        if (value is null or "")
        {
            return;
        }

        Remove(name);
        _parameters.Add(new SentParameter(name, value));
    }

    public void Remove(string name)
    {
        _parameters.RemoveAll(parameter => parameter.Name == name);
        _additional.RemoveAll(parameter => parameter.Name == name);
    }

    /// <summary>Asks for a stream; for a route that gives one.</summary>
    public void AskForStream()
    {
        Set("stream", true);
        Set("partial_images", PartialImages);
    }

    /// <summary>Applies what makes the request right again.</summary>
    public void Apply(string name, Remedy remedy)
    {
        if (remedy.Removes)
        {
            Remove(name);
        }

        foreach (var write in remedy.Writes)
        {
            Set(write.Name, write.Type switch
            {
                ParameterType.Integer => long.Parse(write.Value, CultureInfo.InvariantCulture),
                ParameterType.Boolean => write.Value == "true",
                _ => write.Value,
            });
        }
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
            if (parameter.Key is "model" or "prompt" or "n" or "stream" or "partial_images")
            {
                throw new ArgumentException($"'{parameter.Key}' has a place of its own and is no additional parameter.", nameof(options));
            }

            Remove(parameter.Key);
            _parameters.Add(new SentParameter(parameter.Key, parameter.Value));
            _additional.Add(new SentParameter(parameter.Key, parameter.Value));
        }
    }
}
