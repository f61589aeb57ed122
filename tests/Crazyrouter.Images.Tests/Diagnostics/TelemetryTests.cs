using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests.Diagnostics;

/// <summary>Spans and measurements, by OpenTelemetry's names.</summary>
public sealed class TelemetryTests : RouterTest
{
    private const string Reply =
        """{"data":[{"url":"https://media.example/a.png"}],"usage":{"input_tokens":12,"output_tokens":345,"total_tokens":357}}""";

    [Fact]
    public async Task A_call_is_a_span_with_the_conventions_tags_and_nothing_of_the_prompt()
    {
        Router.Faults.Add(Generations, NamedFaults.Body(Reply));
        using var spans = new Spans(Router.V1.Port);
        var images = await Client().GenerateImagesAsync("A very private fox", 1);

        var span = Assert.Single(spans.Ended);
        Assert.Equal("generate_content gpt-image-2", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal("generate_content", span.GetTagItem("gen_ai.operation.name"));
        Assert.Equal("crazyrouter", span.GetTagItem("gen_ai.provider.name"));
        Assert.Equal("gpt-image-2", span.GetTagItem("gen_ai.request.model"));
        Assert.Equal("image", span.GetTagItem("gen_ai.output.type"));
        Assert.Equal(1, span.GetTagItem("gen_ai.request.choice.count"));
        Assert.Equal("127.0.0.1", span.GetTagItem("server.address"));
        Assert.Equal(12L, span.GetTagItem("gen_ai.usage.input_tokens"));
        Assert.Equal(345L, span.GetTagItem("gen_ai.usage.output_tokens"));
        Assert.DoesNotContain(span.TagObjects, tag => tag.Value?.ToString()?.Contains("private", StringComparison.Ordinal) == true);
        Assert.Equal(new ImageUsage(12, 345, 357), images.Usage);
    }

    [Fact]
    public async Task The_callers_own_span_is_the_parent_and_stays_the_current_one()
    {
        using var spans = new Spans(Router.V1.Port);
        using var own = new Activity("own").Start();
        var options = new CrazyrouterImageOptions { PartialImages = 1 };
        foreach (var _ in Client().GenerateImageStreaming("A red fox", options))
        {
            Assert.Same(own, Activity.Current);
        }

        Assert.Same(own, Activity.Current);
        await foreach (var _ in Client().GenerateImageStreamingAsync("A red fox", options))
        {
            Assert.Same(own, Activity.Current);
        }

        Client().GenerateImage("A red fox");
        await Client().GenerateImageAsync("A red fox");

        Assert.Same(own, Activity.Current);
        Assert.Equal(4, spans.Ended.Count);
        Assert.All(spans.Ended, span => Assert.Equal(own.SpanId, span.ParentSpanId));
    }

    [Fact]
    public async Task A_failure_is_told_by_its_kind()
    {
        using var spans = new Spans(Router.V1.Port);
        await FailsAsync(() => Client(key: "sk-unknown").GenerateImageAsync("A red fox"));
        await FailsAsync(() => Client(key: "sk-unknown").GenerateImageStreamingAsync("A red fox").ToImageAsync());

        Assert.Equal(2, spans.Ended.Count);
        Assert.All(spans.Ended, span =>
        {
            Assert.Equal(ActivityStatusCode.Error, span.Status);
            Assert.Equal("Unauthorized", span.GetTagItem("error.type"));
        });
    }

    [Fact]
    public async Task Duration_and_tokens_are_measured()
    {
        Router.Faults.Add(Generations, NamedFaults.Body(Reply));
        using var measurements = new Measurements(Router.V1.Port);
        await Client().GenerateImageAsync("A red fox");
        await FailsAsync(() => Client(key: "sk-unknown").EditImageAsync(Fox, "Winter"));

        var durations = measurements.Of("gen_ai.client.operation.duration").ToList();
        Assert.Equal(2, durations.Count);
        Assert.All(durations, one => Assert.InRange(one.Value, 0.000_001, 60));
        Assert.Equal([null, "Unauthorized"], durations.Select(one => one.Tags.GetValueOrDefault("error.type")));
        Assert.Equal(
            [(12, "input"), (345, "output")],
            measurements.Of("gen_ai.client.token.usage").Select(one => ((int)one.Value, (string)one.Tags["gen_ai.token.type"]!)));
    }

    private static ImageInput Fox => ImageInput.FromBytes(BinaryData.FromBytes("GIF89a"u8.ToArray()));

    /// <summary>The library's spans to one router: other tests run beside this one.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _ended = new();
        private readonly ActivityListener _listener;

        public Spans(int port)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == CrazyrouterImageClient.TelemetryName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (port.Equals(activity.GetTagItem("server.port")))
                    {
                        _ended.Enqueue(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IReadOnlyCollection<Activity> Ended => _ended;

        public void Dispose() => _listener.Dispose();
    }

    /// <summary>The library's measurements of calls to one router.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _all = new();
        private readonly MeterListener _listener = new();

        public Measurements(int port)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CrazyrouterImageClient.TelemetryName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(port, instrument.Name, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(port, instrument.Name, value, tags));
            _listener.Start();
        }

        public IEnumerable<(double Value, Dictionary<string, object?> Tags)> Of(string name) =>
            _all.Where(one => one.Name == name).Select(one => (one.Value, one.Tags));

        public void Dispose() => _listener.Dispose();

        private void Add(int port, string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = tags.ToArray().ToDictionary();
            if (port.Equals(all["server.port"]))
            {
                _all.Enqueue((name, value, all));
            }
        }
    }
}
