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
        IsDay(text) ? text : throw fact.Wrong("'" + text + "' is no day; one is written 2026-05-17", key);

    // DateTime's own reader loads the machine's cultures, which costs a fresh compiler more than the rest of the contract.
    private static bool IsDay(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && TryRead(text, 0, 4, out var year) && TryRead(text, 5, 2, out var month) && TryRead(text, 8, 2, out var day)
        && year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);

    private static bool TryRead(string text, int start, int length, out int number) =>
        int.TryParse(text.Substring(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
