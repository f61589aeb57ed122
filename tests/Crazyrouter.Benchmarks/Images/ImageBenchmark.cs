using System;
using System.ClientModel;
using System.IO;
using System.Net.Http;
using BenchmarkDotNet.Attributes;
using Crazyrouter.Images;
using Crazyrouter.Router.Access;
using OpenAI;
using OpenAI.Images;

namespace Crazyrouter.Benchmarks.Images;

/// <summary>A 4 MiB image from the router to a file, by three clients: written by hand, the library, and the OpenAI SDK's own method.</summary>
public abstract class ImageBenchmark : IDisposable
{
    /// <summary>The size of an image.</summary>
    protected const int ImageBytes = 4 << 20;

    private RouterProgram _router = null!;
    private string _folder = null!;
    private int _files;

    /// <summary>The router.</summary>
    private protected RouterProgram Router => _router;

    /// <summary>The one written by hand.</summary>
    private protected RawClient Raw { get; private set; } = null!;

    /// <summary>The library's.</summary>
    private protected CrazyrouterImageClient Library { get; private set; } = null!;

    /// <summary>For what the SDK links to.</summary>
    private protected HttpClient Http { get; } = new();

    /// <summary>Starts the router and the clients.</summary>
    [GlobalSetup]
    public void Start()
    {
        _folder = Directory.CreateTempSubdirectory("crazyrouter-benchmark-").FullName;
        _router = RouterProgram.Start(ImageBytes);
        Raw = new RawClient(RouterKeys.Good);
        Library = new CrazyrouterImageClient(new ApiKeyCredential(RouterKeys.Good), new() { Endpoint = _router.V1 });
    }

    /// <summary>Looks at what was written, and removes it where every image goes to a new file.</summary>
    /// <exception cref="InvalidDataException">A client wrote something else than the image.</exception>
    [IterationCleanup]
    public void RemoveFiles()
    {
        foreach (var file in Directory.GetFiles(_folder))
        {
            if (new FileInfo(file).Length != ImageBytes)
            {
                throw new InvalidDataException($"{Path.GetFileName(file)} has {new FileInfo(file).Length} bytes.");
            }

            if (IsFileNew)
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Stops the router and the clients.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Raw.Dispose();
        Http.Dispose();
        _router.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Whether each image goes to a file of its own, as programs mostly save images, or over the one before.</summary>
    private protected virtual bool IsFileNew => true;

    /// <summary>The file to write.</summary>
    private protected string NextFile() => Path.Combine(_folder, (IsFileNew ? ++_files : 0) + ".png");

    /// <summary>The SDK's client for a model.</summary>
    private protected ImageClient Sdk(string model) =>
        new(model, new ApiKeyCredential(RouterKeys.Good), new OpenAIClientOptions { Endpoint = _router.V1 });
}
