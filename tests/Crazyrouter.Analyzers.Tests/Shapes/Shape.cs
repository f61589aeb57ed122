using System;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>One way to say a request in C#.</summary>
/// <param name="Name">What the shape is called.</param>
/// <param name="Say">
/// The statements of a method that has an <c>HttpClient http</c> and a <c>string prompt</c>, and sends the request to <c>Route</c>.
/// Names are written by <see cref="Sent.Key"/> wherever they are C# strings.
/// </param>
internal sealed record Shape(string Name, Func<LogicalRequest, string> Say)
{
    /// <summary>Where a diagnostic about a parameter stands, for a wire name.</summary>
    public Func<string, string> Key { get; init; } = name => $"\"{name}\"";

    /// <summary>Whether each parameter is one element or statement, so that one more or less is the same program with one more or less.</summary>
    public bool IsOneEach { get; init; } = true;

    /// <summary>The Roslyn that its C# needs, for shapes newer than the oldest one.</summary>
    public Version Needs { get; init; } = new(4, 5);

    /// <summary>Declarations beside the method.</summary>
    public Func<LogicalRequest, string> DeclareFor { get; init; } = _ => "";

    public override string ToString() => Name;

    /// <summary>The whole program.</summary>
    public string Program(LogicalRequest request) =>
        $$""""
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        using System.ClientModel;
        using System.Dynamic;
        using System.IO;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Newtonsoft.Json.Linq;
        using OpenAI.Images;
        using RestSharp;

        public static class Studio
        {
            private const string Route = "https://cn.crazyrouter.com/v1/images/generations";

            {{DeclareFor(request)}}

            public static async Task SendAsync(HttpClient http, string prompt)
            {
        {{Say(request)}}
            }
        }
        """";
}
