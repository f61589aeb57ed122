using System;
using System.Globalization;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads where a fact was read, and when.</summary>
internal sealed class SourceReader
{
    private readonly string[] _names;
    private readonly string[] _documents;

    public SourceReader(FactObject sources)
    {
        _names = new string[sources.Count];
        _documents = new string[sources.Count];
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = sources.NameAt(i);
            _documents[i] = sources.Text(_names[i]);
        }
    }

    /// <summary>The source of a fact; both parts must be there.</summary>
    public Source Read(FactObject fact) => new(_documents[fact.Word("source", _names)], ToDate(fact, fact.Text("date"), "date"));

    /// <summary>A day, written <c>yyyy-MM-dd</c>.</summary>
    public static string ToDate(FactObject fact, string text, string key) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : throw fact.Wrong("'" + text + "' is no day; one is written 2026-05-17", key);
}
