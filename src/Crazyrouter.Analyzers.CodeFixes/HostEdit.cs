using System;
using Crazyrouter.Analyzers.Carriers.Editing;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>Writes another address where a URL names its host: the scheme and the port go with the host they belong to.</summary>
internal static class HostEdit
{
    public static void Apply(TextSpan host, string address, SourceEditor editor)
    {
        var scheme = StartOfScheme(editor.Characters, host.Start);
        if (scheme >= 0)
        {
            editor.Replace(TextSpan.FromBounds(scheme, EndOfPort(editor.Characters, host.End)), address);
        }
    }

    /// <summary>Where the scheme before a host begins; -1 where none stands right before it.</summary>
    private static int StartOfScheme(string text, int host)
    {
        foreach (var scheme in new[] { "https://", "http://" })
        {
            var start = host - scheme.Length;
            if (start >= 0 && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return start;
            }
        }

        return -1;
    }

    private static int EndOfPort(string text, int host)
    {
        var end = host;
        if (end < text.Length && text[end] == ':')
        {
            end++;
            while (end < text.Length && text[end] is >= '0' and <= '9')
            {
                end++;
            }
        }

        return end;
    }
}
