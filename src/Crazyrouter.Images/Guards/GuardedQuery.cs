using System;
using System.Collections.Generic;
using System.Text;

namespace Crazyrouter.Images.Guards;

/// <summary>A body of <c>name=value&amp;…</c>.</summary>
internal sealed class GuardedQuery : GuardedFields
{
    private GuardedQuery(List<GuardedField> pairs)
        : base(pairs)
    {
    }

    protected override string End => "";

    public static GuardedQuery Read(byte[] bytes)
    {
        var pairs = new List<GuardedField>();
        foreach (var pair in Encoding.UTF8.GetString(bytes).Split('&'))
        {
            var equals = pair.IndexOf('=');
            pairs.Add(new GuardedField(
                Unescaped(equals < 0 ? pair : pair.Substring(0, equals)),
                equals < 0 ? null : Unescaped(pair.Substring(equals + 1)),
                Encoding.UTF8.GetBytes(pair)));
        }

        return new GuardedQuery(pairs);
    }

    protected override string Before(int index) => index == 0 ? "" : "&";

    protected override string Spell(string name, string value) => Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value);

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
