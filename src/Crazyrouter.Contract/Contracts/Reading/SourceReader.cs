using System;
using System.Collections.Generic;
using System.Globalization;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads where a fact was read, and when.</summary>
internal sealed class SourceReader
{
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);

    public SourceReader(FactObject sources)
    {
        foreach (var name in sources.Names)
        {
            _documents.Add(name, sources.Text(name));
        }
    }

    /// <summary>The source of a fact; both parts must be there.</summary>
    public Source Read(FactObject fact) => new(fact.Word("source", _documents), ReadDate(fact, fact.Text("date"), "date"));

    /// <summary>A day, written <c>yyyy-MM-dd</c>.</summary>
    public static string ReadDate(FactObject fact, string text, string key) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : throw fact.Wrong("'" + text + "' is no day; one is written 2026-05-17", key);
}
