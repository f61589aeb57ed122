using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Access;
using OpenAI;

namespace Crazyrouter.Docs.Code;

/// <summary>Runs programs of the documents against an embedded router, one at a time, in a folder that is removed again.</summary>
internal sealed class ProgramRunner : IAsyncDisposable
{
    private readonly EmbeddedRouter _router;
    private readonly string _folder = Directory.CreateTempSubdirectory("crazyrouter-docs-").FullName;

    private ProgramRunner(EmbeddedRouter router)
    {
        _router = router;
        Environment.SetEnvironmentVariable("CRAZYROUTER_API_KEY", RouterKeys.Good);
        Environment.SetEnvironmentVariable("CRAZYROUTER_BASE_URL", router.V1.ToString());
        Environment.CurrentDirectory = _folder;
    }

    public static async Task<ProgramRunner> StartAsync() => new(await EmbeddedRouter.StartAsync());

    /// <summary>Runs a program to its end.</summary>
    public async Task<ProgramRun> RunAsync(UserProgram program)
    {
        using var recorder = new RecordingHandler(_router.BaseAddress);
        using var http = new HttpClient(recorder);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RouterKeys.Good);
        using var transport = new HttpClientPipelineTransport(http);
        Given.Set(http, new OpenAIClient(new ApiKeyCredential(RouterKeys.Good), new OpenAIClientOptions
        {
            Endpoint = new Uri("https://cn.crazyrouter.com/v1"),
            Transport = transport,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        }));

        var context = new AssemblyLoadContext("document", isCollectible: true);
        var (console, written) = (Console.Out, new StringWriter());
        try
        {
            Console.SetOut(written);
            var failure = await FailureOfAsync(context.LoadFromStream(new MemoryStream(await program.EmitAsync())).EntryPoint!);
            return new(recorder.Answers, written.ToString(), failure);
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _router.DisposeAsync();
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Exception?> FailureOfAsync(MethodInfo main)
    {
        try
        {
            // The entry point of an async program waits for its end.
            object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            await Task.Run(() => main.Invoke(null, arguments));
            return null;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is not DocumentException)
        {
            return failure.InnerException;
        }
    }
}
