using System;
using System.Collections.Generic;
using System.Globalization;
using Crazyrouter.Json;

namespace Crazyrouter.Contracts.Reading;

/// <summary>One object of the contract's text, read key by key. A key that nobody read by the end is one that nobody knows.</summary>
internal sealed class FactObject
{
    private readonly JsonValue _value;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal) { "note" };

    public FactObject(JsonValue value, string path)
    {
        Path = path;
        _value = value;
        if (value.Kind != JsonKind.Object)
        {
            throw Wrong("this must be an object");
        }

        if (!value.IsComplete)
        {
            throw Wrong("this is malformed JSON");
        }

        CheckNames();
    }

    /// <summary>Where it stands in the file.</summary>
    public string Path { get; }

    /// <summary>The names of its members, in the file's order.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            foreach (var member in _value.Members)
            {
                yield return member.Name;
            }
        }
    }

    /// <summary>The exception for something wrong in this object, or with one of its keys.</summary>
    public ContractFormatException Wrong(string problem, string? key = null) => new(key is null ? Path : Path + " / " + key, problem);

    /// <summary>The value of a key; null where the key is absent.</summary>
    public JsonValue? Find(string key)
    {
        _read.Add(key);
        return _value.Find(key)?.Value;
    }

    /// <summary>The object under a key; null where the key is absent.</summary>
    public FactObject? FindObject(string key) => Find(key) is { } value ? new FactObject(value, Path + " / " + key) : null;

    /// <summary>The text under a key; null where the key is absent.</summary>
    public string? FindText(string key) => Find(key) is { } value ? Text(value, key) : null;

    /// <summary>The text under a key that must be there.</summary>
    public string Text(string key) => FindText(key) ?? throw Missing(key);

    /// <summary>A text, a number or a boolean under a key, as it goes over the wire; null where the key is absent.</summary>
    public string? FindWireText(string key) => Find(key) is { } value ? WireText(value, key) : null;

    /// <summary>The texts under a key; none where the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => Distinct(List(key, Text), key);

    /// <summary>The texts, numbers and booleans under a key, as they go over the wire; none where the key is absent.</summary>
    public IReadOnlyList<string> WireTexts(string key) => Distinct(List(key, WireText), key);

    /// <summary>The whole number, 0 or above, under a key that must be there.</summary>
    public int Integer(string key) => Integer(Find(key) ?? throw Missing(key), key);

    /// <summary>The whole numbers, 0 or above, under a key; none where the key is absent.</summary>
    public IReadOnlyList<int> Integers(string key) => List(key, Integer);

    /// <summary>The value that a word under a key stands for; <paramref name="fallback"/> where the key is absent.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T fallback) =>
        FindText(key) is { } word ? Known(word, key, words) : fallback;

    /// <summary>The value that a word under a key that must be there stands for.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words) => Known(Text(key), key, words);

    /// <summary>The rule's id under a key; null where the key is absent.</summary>
    public string? FindRule(string key = "rule")
    {
        var rule = FindText(key);
        if (rule is not null && (rule.Length != 7 || !rule.StartsWith("CRZ", StringComparison.Ordinal) || !AreDigits(rule, 3)))
        {
            throw Wrong("'" + rule + "' is no rule's id; one is written CRZ1234", key);
        }

        return rule;
    }

    /// <summary>Ends the reading: every key must have been read.</summary>
    public void Close()
    {
        foreach (var member in _value.Members)
        {
            if (!_read.Contains(member.Name))
            {
                throw Wrong("unknown key", member.Name);
            }
        }
    }

    internal static string Quote(IEnumerable<string> words) => "'" + string.Join("', '", words) + "'";

    private void CheckNames()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in _value.Members)
        {
            if (!seen.Add(member.Name))
            {
                throw Wrong("this name stands here twice", member.Name);
            }
        }
    }

    private ContractFormatException Missing(string key) => Wrong("this is missing", key);

    private T Known<T>(string word, string key, IReadOnlyDictionary<string, T> words) => words.TryGetValue(word, out var value)
        ? value
        : throw Wrong("'" + word + "' is not known here; known are " + Quote(words.Keys), key);

    private IReadOnlyList<T> List<T>(string key, Func<JsonValue, string, T> read)
    {
        if (Find(key) is not { } value)
        {
            return [];
        }

        if (value.Kind != JsonKind.Array || value.Items.Count == 0 || !value.IsComplete)
        {
            throw Wrong("this must be a list that is not empty", key);
        }

        var items = new T[value.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(value.Items[i], key);
        }

        return items;
    }

    private IReadOnlyList<string> Distinct(IReadOnlyList<string> words, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (!seen.Add(word))
            {
                throw Wrong("'" + word + "' stands here twice", key);
            }
        }

        return words;
    }

    private string Text(JsonValue value, string key) => value.Kind == JsonKind.String && value.Text.Length > 0
        ? value.Text
        : throw Wrong("this must be a text that is not empty", key);

    private string WireText(JsonValue value, string key) => value.Kind switch
    {
        JsonKind.Number => value.Text,
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => Text(value, key),
    };

    private int Integer(JsonValue value, string key) =>
        value.Kind == JsonKind.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong("this must be a whole number, 0 or above", key);

    private static bool AreDigits(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
