using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers;

/// <summary>The rules' descriptors. The message is the finding's own sentence; the help link follows from the id.</summary>
internal static class Descriptors
{
    private const string Category = "Crazyrouter";
    private const string HelpRoot = "https://github.com/crazyrouter/crazyrouter-analyzers/blob/main/docs/rules/";

    public static readonly DiagnosticDescriptor UnreadableOption = new(
        "CRZ0001", "An option cannot be read", "'{0}' has the value '{1}', which cannot be read; allowed is {2}", Category,
        DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "An option of .editorconfig or a global config has a value that cannot be read, so its default is in force.", HelpRoot + "CRZ0001.md", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ResponseFormat = Warning(
        "CRZ1001", "response_format is sent with gpt-image-2", "The Images API rejects response_format with gpt-image-2; output_format says what the image is.");

    public static readonly DiagnosticDescriptor OutputFormat = Warning(
        "CRZ1002", "output_format has a value the model does not take", "The model takes png, jpeg and webp, spelled so.");

    public static readonly DiagnosticDescriptor RejectedParameter = Warning(
        "CRZ1003", "A parameter or value is rejected by the model", "The request fails with 400 while it is sent.");

    public static readonly DiagnosticDescriptor Size = Warning(
        "CRZ1004", "The size is outside the model's rules", "Both sides must be multiples of 16, within the limits of edge, pixels and shape.");

    public static readonly DiagnosticDescriptor Number = Warning(
        "CRZ1005", "A number is out of range", "The model takes only numbers in its range, and partial images only in a stream.");

    public static readonly DiagnosticDescriptor Base64Reply = Warning(
        "CRZ1006", "Base64 is read from a reply that carries a link", "The reply carries url; b64_json is not there, so the code reads null or throws.");

    public static readonly DiagnosticDescriptor GrokParameter = Warning(
        "CRZ1007", "A Grok image model is sent what it rejects", "The Grok image models take aspect_ratio and resolution; size, quality and style are rejected.");

    public static readonly DiagnosticDescriptor ConsoleHost = Info(
        "CRZ1008", "An image request goes to the console host", "The console host answers API calls, but it is not the image route.");

    public static readonly DiagnosticDescriptor ShortTimeout = Info(
        "CRZ1009", "A slow request can outlast the client's timeout", "A synchronous call of high quality can take longer than usual timeouts.");

    public static readonly DiagnosticDescriptor ChatImageParts = Warning(
        "CRZ2001", "A chat reply is read as image parts", "The router answers chat with text, never with image_url parts: the code throws or finds nothing.");

    public static readonly DiagnosticDescriptor ImageThroughChat = Info(
        "CRZ2002", "An image is asked for through chat", "Chat answers text for people to look at; images come from the routes that are made for them.");

    public static readonly DiagnosticDescriptor PreviewLink = Warning(
        "CRZ2003", "The preview link is scraped out of chat text", "The text is for people to look at and may change; the images route answers with a link.");

    public static readonly DiagnosticDescriptor NanoBananaOnImages = Warning(
        "CRZ3001", "A Nano Banana model is sent through the Images API", "The call fails and may be billed; the Gemini-native route makes the image.");

    public static readonly DiagnosticDescriptor NanoBananaTesting = Info(
        "CRZ3002", "nano-banana is for controlled testing only", "nano-banana-2 is the recommended model on the Gemini-native route.");

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        UnreadableOption, ResponseFormat, OutputFormat, RejectedParameter, Size, Number, Base64Reply, GrokParameter, ConsoleHost, ShortTimeout,
        ChatImageParts, ImageThroughChat, PreviewLink, NanoBananaOnImages, NanoBananaTesting);

    /// <summary>The descriptor of an id that a row of the contract names; null for an id that this version does not know.</summary>
    public static DiagnosticDescriptor? Find(string id)
    {
        foreach (var descriptor in All)
        {
            if (descriptor.Id == id)
            {
                return descriptor;
            }
        }

        return null;
    }

    private static DiagnosticDescriptor Warning(string id, string title, string description)
        => new(id, title, "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, HelpRoot + id + ".md");

    private static DiagnosticDescriptor Info(string id, string title, string description)
        => new(id, title, "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true, description, HelpRoot + id + ".md");
}
