using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.RequestFiles;

/// <summary>JSON files that hold requests, and what all kinds of request files have in common.</summary>
public sealed class JsonFileTests
{
    private const string Wrong = "{ \"model\": \"gpt-image-2\", \"prompt\": \"a harbour\", \"{|CRZ1001:response_format|}\": \"url\" }";

    [Fact]
    public Task A_file_is_a_request() => RequestFile.CheckAsync("request.json", """
        {
          // as the documentation shows it
          "model": "gpt-image-2",
          "prompt": "a harbour",
          "{|CRZ1003:quality|}": "standard",
          "{|CRZ1004:size|}": "100x100",
        }
        """);

    [Fact]
    public Task A_file_is_an_array_of_requests() => RequestFile.CheckAsync("requests.json", $"[{Wrong}, {Wrong}, {{ \"model\": \"dall-e-3\", \"prompt\": \"\", \"style\": \"vivid\" }}]");

    [Fact]
    public Task A_file_of_lines_is_a_batch() => RequestFile.CheckAsync("batch.jsonl", """
        {"custom_id": "1", "method": "POST", "url": "/v1/images/generations", "body": {"model": "gpt-image-2", "prompt": "a", "{|CRZ1005:n|}": 0}}
        {"custom_id": "2", "method": "POST", "url": "/v1/chat/completions", "body": {"model": "{|CRZ2002:gpt-image-2|}", "messages": []}}
        {"custom_id": "3", "method": "POST", "url": "https://api.openai.com/v1/images/generations", "body": {"model": "gpt-image-2", "prompt": "a", "n": 0}}

        not json
        {"custom_id": "4", "method": "POST", "url": "/v1/images/generations", "body": {"model": "grok-imagine-image", "prompt": "a", "{|CRZ1007:size|}": "1024x1024"}}
        """);

    [Theory]
    [InlineData("{ \"model\": \"gpt-image-2\", \"response_format\": \"url\" }")]
    [InlineData("{ \"description\": \"model gpt-image-2, prompt, response_format\" }")]
    [InlineData("{ \"properties\": { \"model\": { \"type\": \"string\", \"default\": \"gpt-image-2\" }, \"response_format\": {} } }")]
    [InlineData("\"gpt-image-2\"")]
    [InlineData("")]
    public Task What_is_no_request_is_silent(string content) => RequestFile.CheckAsync("settings.json", content);

    [Theory]
    [InlineData("request.txt")]
    [InlineData("request.json.bak")]
    [InlineData("http")]
    public Task Another_kind_of_file_is_not_read(string name) => RequestFile.CheckAsync(name, Wrong.Replace("{|CRZ1001:", "").Replace("|}", ""));

    [Theory]
    [InlineData("REQUEST.JSON")]
    [InlineData("request.jsonl")]
    public Task A_kind_is_known_in_any_case(string name) => RequestFile.CheckAsync(name, Wrong);

    [Fact]
    public async Task Options_say_what_a_name_means()
    {
        const string Aliased = "{ \"model\": \"house-style\", \"prompt\": \"\", \"{|CRZ1001:response_format|}\": \"url\" }";
        await RequestFile.CheckAsync("request.json", Aliased, "crazyrouter.model_aliases = house-style = gpt-image-2");
        const string Open = "{ \"url\": \"/v1/images/generations\", \"body\": { \"prompt\": \"\", \"{|CRZ1001:response_format|}\": \"url\" } }";
        await RequestFile.CheckAsync("request.json", Open, "crazyrouter.assume_image_model = gpt-image-2");
        const string ToHost = "POST https://images.example/v1/images/generations\n\n" + Wrong;
        await RequestFile.CheckAsync("request.http", ToHost, "crazyrouter.hosts = images.example");
    }

    [Fact]
    public async Task An_option_of_request_files_that_cannot_be_read_is_reported()
    {
        var test = new CrazyrouterTest { TestCode = "class Program { }" };
        test.TestState.AdditionalFiles.Add(("/request.http", ""));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.http]\ncrazyrouter.contract = 1999-01-01\n"));
        test.ExpectedDiagnostics.Add(new("CRZ0001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        await test.RunAsync();
    }

    [Fact]
    public async Task Code_and_files_are_judged_side_by_side()
    {
        var test = new CrazyrouterTest { TestCode = "class Program { string Body = \"\"\"" + Wrong + "\"\"\"; }" };
        test.TestState.AdditionalFiles.Add(("/request.json", Wrong));
        await test.RunAsync();
    }
}
