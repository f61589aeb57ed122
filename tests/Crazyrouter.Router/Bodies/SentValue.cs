using System.Globalization;
using System.Text.Json;

namespace Crazyrouter.Router.Bodies;

/// <summary>The value of one parameter, as JSON gave it or as a form's text.</summary>
/// <param name="Kind">The JSON kind; a form's value is a <see cref="JsonValueKind.String"/>.</param>
/// <param name="Text">The string's content, or the raw JSON of anything else.</param>
/// <param name="IsForm">Whether it came in a form, where numbers and truth values are text.</param>
internal sealed record SentValue(JsonValueKind Kind, string Text, bool IsForm)
{
    public bool IsNull => Kind == JsonValueKind.Null;

    /// <summary>The value as an integer; <see langword="null"/> where it is none.</summary>
    public long? Integer =>
        (Kind == JsonValueKind.Number || IsForm) && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The value as true or false; <see langword="null"/> where it is neither.</summary>
    public bool? Truth => Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when IsForm && bool.TryParse(Text, out var truth) => truth,
        _ => null,
    };

    /// <summary>The value as text; <see langword="null"/> where JSON gave something else.</summary>
    public string? String => Kind == JsonValueKind.String ? Text : null;
}
