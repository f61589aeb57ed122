using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>What is read from replies in a piece of user code, each read told in one line.</summary>
internal static class ReplyReads
{
    /// <summary>The words of the contract, fixed here so that a test of reading does not depend on it.</summary>
    public static ReplyWords Words { get; } = new(["b64_json", "image_url"], ["Data Preview:", "ID:", "!["]);

    /// <summary>The usings of a file of user code.</summary>
    public const string Head = """
        using System; using System.ClientModel; using System.ClientModel.Primitives; using System.Collections.Generic; using System.IO; using System.Linq;
        using System.Net.Http; using System.Net.Http.Json; using System.Text; using System.Text.Json; using System.Text.Json.Nodes;
        using System.Text.Json.Serialization; using System.Text.RegularExpressions; using System.Threading.Tasks;
        using Newtonsoft.Json.Linq; using NJ = Newtonsoft.Json; using OpenAI; using OpenAI.Chat; using OpenAI.Images;
        using UriContent = Microsoft.Extensions.AI.UriContent; using DataContent = Microsoft.Extensions.AI.DataContent;
        using Microsoft.Extensions.AI;
        #pragma warning disable SCME0001

        """;

    /// <summary>A client's two calls: chat with <c>gpt-4o</c> and an image from <c>gpt-image-2</c>, each giving back the reply's body.</summary>
    private const string Calls = """
            private readonly HttpClient _http = new() { BaseAddress = new Uri("https://cn.crazyrouter.com/v1/") };
            private readonly OpenAIClient _openAI = null!;
            private readonly IChatClient _chat = null!;

            private async Task<string> ChatAsync()
            {
                using var response = await _http.PostAsJsonAsync("chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = "a cat" } } });
                return await response.Content.ReadAsStringAsync();
            }

            private async Task<string> ImageAsync()
            {
                using var response = await _http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt = "a cat" });
                return await response.Content.ReadAsStringAsync();
            }

        """;

    /// <summary>The reads in the body of an asynchronous method of a class that has both calls.</summary>
    public static string[] InBody(string body) => InMembers($$"""
            private async Task<object?> ReadAsync()
            {
                {{body}}
            }
        """);

    /// <summary>The reads in members of a class that has both calls.</summary>
    public static string[] InMembers(string members) => InFile($$"""
        {{Head}}
        public partial class Program
        {
        {{Calls}}
        {{members}}
        }
        """);

    /// <summary>The reads in a file.</summary>
    public static string[] InFile(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, UserCode.Parse);
        var compilation = CSharpCompilation.Create("User", [tree], UserCode.References, UserCode.Compilation);

        // A generated regular expression has its other half only in a real build.
        var errors = compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error && one.Id != "CS8795");
        Assert.Empty(errors);

        var scope = new ReadingScope(compilation, default);
        var reads = new ReplyReader(scope, new ReplyNames(Words, [ReplyDeclarations.In(tree.GetRoot(), Words)]), RequestsAt).Read(tree.GetRoot());
        return [.. reads.Select(read => Tell(read, tree))];
    }

    private static ImmutableArray<Request> RequestsAt(SyntaxNode node, ReadingScope scope)
    {
        var found = new List<Request>();
        RequestReader.ReadAt(node, scope, found);
        return [.. found];
    }

    /// <summary><c>Read choices[].message.content[].image_url at image_url of gpt-4o</c>; a path that may be the end of a longer one begins with <c>…</c>.</summary>
    private static string Tell(ReplyRead read, SyntaxTree tree)
    {
        var sources = read.Sources.Select(static source => (source.IsWhole ? "" : "…") + source.Path + (source.IsWritten ? " (written)" : ""));
        var origins = read.Sources.Select(static source => source.Origin is not { } origin ? "?" : origin.Request?.Model.Single ?? origin.Endpoint.Path ?? "unknown call");
        var word = read.Use == ReplyUse.Search ? $" for {read.Word}" : "";
        return $"{read.Use}{word}{(read.BelongsToRead ? " beside" : "")} {string.Join(" or ", sources.Distinct())} at {tree.GetText().ToString(read.Place.SourceSpan)}"
            + $" of {string.Join(" or ", origins.Distinct())}{(read.Alternatives.IsEmpty ? "" : " else " + string.Join(", ", read.Alternatives.Distinct()))}";
    }
}
