using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Crazyrouter.Images.Requests;

namespace Crazyrouter.Images.Diagnostics;

/// <summary>
/// The span and the measurements of one call, by OpenTelemetry's conventions for generative AI; nothing of prompts or links.
/// </summary>
internal sealed class CallTelemetry : IDisposable
{
    private const string Operation = "generate_content";
    private static readonly ActivitySource s_source = new(CrazyrouterImageClient.TelemetryName, LibraryVersion.Text);
    private static readonly Meter s_meter = new(CrazyrouterImageClient.TelemetryName, LibraryVersion.Text);

    private static readonly Histogram<double> s_duration =
        s_meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "Duration of calls that make images.");

    private static readonly Histogram<long> s_tokens =
        s_meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens that calls used, as the router counts them.");

    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly Uri _router;
    private readonly string _model;
    private readonly Activity? _activity;
    private string? _error;

    public CallTelemetry(Uri router, ImageRequest request)
    {
        _router = router;
        _model = request.Model;
        _activity = s_source.StartActivity(Operation + " " + _model, ActivityKind.Client);
        if (_activity is not { IsAllDataRequested: true })
        {
            return;
        }

        foreach (var tag in Tags())
        {
            _activity.SetTag(tag.Key, tag.Value);
        }

        _activity.SetTag("gen_ai.output.type", "image");
        if (request["n"].Text is { } count)
        {
            _activity.SetTag("gen_ai.request.choice.count", int.TryParse(count, out var number) ? number : count);
        }
    }

    public void Succeeded(CrazyrouterImageCollection images) => Succeeded(images.Usage, images.RequestId);

    public void Succeeded(ImageUsage? usage, string? requestId)
    {
        _activity?.SetTag("gen_ai.response.id", requestId);
        Record(usage?.InputTokens, "input", "gen_ai.usage.input_tokens");
        Record(usage?.OutputTokens, "output", "gen_ai.usage.output_tokens");
    }

    /// <summary>Notes the kind of failure; what the router said may quote the prompt and stays out.</summary>
    public void Failed(Exception exception)
    {
        _error = exception is CrazyrouterException { Failure: var failure } ? failure.ToString() : exception.GetType().FullName;
        _activity?.SetTag("error.type", _error);
        _activity?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose()
    {
        if (s_duration.Enabled)
        {
            var tags = Tags();
            if (_error is not null)
            {
                tags.Add("error.type", _error);
            }

            s_duration.Record(_elapsed.Elapsed.TotalSeconds, tags);
        }

        _activity?.Dispose();
    }

    private void Record(long? tokens, string type, string tag)
    {
        if (tokens is not { } count)
        {
            return;
        }

        _activity?.SetTag(tag, count);
        if (s_tokens.Enabled)
        {
            var tags = Tags();
            tags.Add("gen_ai.token.type", type);
            s_tokens.Record(count, tags);
        }
    }

    private TagList Tags() => new()
    {
        { "gen_ai.operation.name", Operation },
        { "gen_ai.provider.name", "crazyrouter" },
        { "gen_ai.request.model", _model },
        { "server.address", _router.Host },
        { "server.port", _router.Port },
    };
}
