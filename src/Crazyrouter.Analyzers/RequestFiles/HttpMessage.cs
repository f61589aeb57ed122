using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>One request of an <c>.http</c> file, as places in the file: nothing in it is decoded or filled in.</summary>
internal sealed class HttpMessage
{
    /// <summary>The URL, which may go on over several lines.</summary>
    public List<TextSpan> Url { get; } = new();

    /// <summary>The headers' names and values.</summary>
    public List<(TextSpan Name, TextSpan Value)> Headers { get; } = new();

    /// <summary>The body; empty where there is none.</summary>
    public TextSpan Body { get; set; }

    /// <summary>The value of the header of that name, in any letter case; null where there is none.</summary>
    public TextSpan? Find(string header, FileText file)
    {
        foreach (var (name, value) in Headers)
        {
            if (name.Length == header.Length && string.Compare(file.Text, name.Start, header, 0, header.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return value;
            }
        }

        return null;
    }
}
