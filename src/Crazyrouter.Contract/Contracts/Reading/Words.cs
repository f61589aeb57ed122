namespace Crazyrouter.Contracts.Reading;

/// <summary>The contract's words for the members of its enumerations, each list in the order of its enumeration.</summary>
internal static class Words
{
    public static readonly string[] Makes = ["anything", "images only"];

    public static readonly string[] HostRoles = ["image route", "international api", "console", "media"];

    public static readonly string[] Routes = ["unknown", "chat completions", "image generations", "image edits", "generate content"];

    public static readonly string[] Supports =
    [
        "stable", "recommended", "safe subset", "text only", "observation only", "controlled testing", "not promised", "do not use",
    ];

    public static readonly string[] ParameterTypes = ["text", "integer", "boolean", "size", "file"];

    public static readonly string[] Standings = ["accepted", "tolerated", "rejected"];

    public static readonly string[] ReplyContents = ["nothing", "text", "number", "link", "base64"];

    public static readonly string[] RetryAdvices = ["never", "wait", "back off exponentially"];
}
