namespace Studio;

/// <summary>Built for two target frameworks, with a branch for each.</summary>
public static class Requests
{
#if NET10_0_OR_GREATER
    public static string Newer(string prompt) =>
        $$"""
        {
          "model": "gpt-image-2",
          "prompt": "{{prompt}}",
          "response_format": "url"
        }
        """;
#else
    public static string Older(string prompt) =>
        $@"{{""model"":""gpt-image-2"",""prompt"":""{prompt}"",""response_format"":""url""}}";
#endif

    public static object Both(string prompt) => new { model = "gpt-image-2", prompt, response_format = "b64_json", output_format = "webp" };

    public static object Chat(string prompt) => new { model = "gpt-4o", prompt, response_format = new { type = "json_object" } };
}
