using System.Text;
using System.Text.Json;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Media;

namespace Crazyrouter.Router.Replies;

/// <summary>Puts an image into a reply, as a link or as base64, with what a fault does to either.</summary>
internal static class ImageCarrier
{
    /// <summary>The link to write: a new one to the media port, or the fault's.</summary>
    public static string Link(Exchange exchange, Picture picture) =>
        exchange.Fault?.ReplyImageUrl ?? exchange.Gateway.Pictures.Publish(picture).AbsoluteUri;

    /// <summary>Writes a string that holds the image's base64 between two other texts.</summary>
    public static void WriteBase64(Utf8JsonWriter writer, Exchange exchange, Picture picture, string before = "", string after = "")
    {
        var damage = exchange.Fault?.ReplyBase64 ?? Base64Damage.None;
        if (damage == Base64Damage.Escaped)
        {
            // The writer would not escape what needs no escape.
            writer.WriteRawValue('"' + Base64Damages.Escape(before + picture.Base64Text + after) + '"');
            return;
        }

        if (damage != Base64Damage.None)
        {
            writer.WriteStringValue(before + Base64Damages.Apply(damage, picture) + after);
            return;
        }

        writer.WriteStringValueSegment(Encoding.UTF8.GetBytes(before), isFinalSegment: false);
        writer.WriteStringValueSegment(picture.Base64, isFinalSegment: false);
        writer.WriteStringValueSegment(Encoding.UTF8.GetBytes(after), isFinalSegment: true);
    }
}
