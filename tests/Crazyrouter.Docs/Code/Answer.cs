using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Crazyrouter.Docs.Code;

/// <summary>What the router answered to one call.</summary>
/// <param name="Method">The call's method.</param>
/// <param name="Path">The call's path.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Reason">The status in words.</param>
/// <param name="Body">The answer's body.</param>
internal sealed partial record Answer(string Method, string Path, int Status, string Reason, string Body)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer as documents show it: what differs from run to run is an ellipsis.</summary>
    public override string ToString()
    {
        var body = JsonNode.Parse(Body)!.ToJsonString(Indented);
        return $"{Method} {Path} -> {Status} {Reason}\n{Changing().Replace(body, "$1…")}";
    }

    [GeneratedRegex("""("created": |ID: `|"id": "chatcmpl-)\w+""")]
    private static partial Regex Changing();
}
