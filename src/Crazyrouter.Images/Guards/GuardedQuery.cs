using System;
using System.Text;

namespace Crazyrouter.Images.Guards;

/// <summary>A body of <c>name=value&amp;…</c>.</summary>
internal sealed class GuardedQuery : GuardedFields
{
    public static GuardedQuery Read(byte[] bytes)
    {
        var body = new GuardedQuery();
        foreach (var pair in Encoding.UTF8.GetString(bytes).Split('&'))
        {
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                body.Texts[Unescaped(pair.Substring(0, equals))] = Unescaped(pair.Substring(equals + 1));
            }
        }

        return body;
    }

    public override byte[] ToBytes()
    {
        var text = new StringBuilder();
        foreach (var field in Texts)
        {
            text.Append(text.Length == 0 ? "" : "&")
                .Append(Uri.EscapeDataString(field.Key))
                .Append('=')
                .Append(Uri.EscapeDataString(field.Value));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
