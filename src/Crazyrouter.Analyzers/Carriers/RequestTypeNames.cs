using System;
using System.Collections.Immutable;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>What the name of a type says of its objects: that they ask for an image, or that they ask for nothing.</summary>
internal static class RequestTypeNames
{
    private static readonly ImmutableArray<string> RequestWords = ImmutableArray.Create(
        "Request", "Options", "Parameters", "Params", "Settings", "Payload", "Input", "Body", "Arguments", "Args", "Dto", "DTO", "Prompt", "Order");

    private static readonly ImmutableArray<string> OtherWords = ImmutableArray.Create(
        "Response", "Result", "Results", "Reply", "Answer", "Output", "Entity", "Record", "Row", "Entry", "View", "ViewModel", "Page", "Log", "Event",
        "History", "Exception", "Error", "Info", "Summary", "Metadata", "Usage", "Test", "Tests", "Config", "Configuration", "Catalog", "Template");

    private static readonly ImmutableArray<string> Asking = ImmutableArray.Create(
        "ImageGeneration", "ImageEdit", "ImageCreat", "GenerateImage", "EditImage", "CreateImage", "TextToImage");

    /// <summary>Whether it is called like a request for an image: <c>ImageRequest</c>, <c>GenerateImageOptions</c>, <c>ImageGeneration</c>.</summary>
    public static bool SaysImageRequest(string name)
        => (name.IndexOf("Image", StringComparison.Ordinal) >= 0 && EndsWithAny(name, RequestWords))
            || (ContainsAny(name, Asking) && !SaysOther(name));

    /// <summary>Whether it is called like a reply, a stored thing or a view, which may hold the words of a request without being one.</summary>
    public static bool SaysOther(string name) => EndsWithAny(name, OtherWords);

    private static bool EndsWithAny(string name, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (name.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(string name, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
