using System;
using Crazyrouter.Router.Media;

namespace Crazyrouter.Router.Faults;

/// <summary>Spoils base64 text.</summary>
internal static class Base64Damages
{
    public static string Apply(Base64Damage damage, Picture picture)
    {
        var text = picture.Base64Text;
        return damage switch
        {
            // One more than a multiple of four: no decoder can take the rest for whole.
            Base64Damage.Truncated => text[..((text.Length * 2 / 3 & ~3) + 1)],
            Base64Damage.ForeignCharacter => text[..(text.Length / 2)] + '!' + text[((text.Length / 2) + 1)..],
            Base64Damage.DataUriPrefix => $"data:{picture.MediaType};base64,{text}",
            Base64Damage.UrlSafe => text.TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            Base64Damage.Empty => "",
            _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, "No such damage to the text alone."),
        };
    }

    /// <summary>The inside of a JSON string, with escapes where none are needed.</summary>
    public static string Escape(string text) =>
        text.Replace("/", @"\/", StringComparison.Ordinal).Replace("+", @"\u002b", StringComparison.Ordinal).Replace("=", @"\u003D", StringComparison.Ordinal);
}
