using System;
using System.Net.Http;
using OpenAI;

namespace Crazyrouter.Docs.Code;

/// <summary>What every program of the documents has at hand; the analyzer is not told where its requests go.</summary>
internal static class Given
{
    /// <summary>The second file of each program: implicit usings as the SDK writes them, and the clients.</summary>
    public const string Source = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using static Given;

        internal static class Given
        {
            public static HttpClient http => (HttpClient)AppContext.GetData("Given.http")!;

            public static OpenAI.OpenAIClient openAI => (OpenAI.OpenAIClient)AppContext.GetData("Given.openAI")!;
        }
        """;

    /// <summary>Says what the programs find.</summary>
    public static void Set(HttpClient http, OpenAIClient openAI)
    {
        AppContext.SetData("Given.http", http);
        AppContext.SetData("Given.openAI", openAI);
    }
}
