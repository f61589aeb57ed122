using System;
using System.Collections.Generic;
using System.Globalization;
using Crazyrouter.Json;

namespace Crazyrouter.Contracts.Reading;

/// <summary>One object of the contract's text, read key by key. A key that nobody read by the end is one that nobody knows.</summary>
internal sealed class FactObject
{
    /// <summary>The key under which anything may be said to the reader of the file.</summary>
    private const string Note = "note";

    private readonly IReadOnlyList<JsonMember> _members;
    private readonly bool[] _isRead;

    public FactObject(JsonValue value, string path)
    {
        Path = path;
        _members = value.Members;
        _isRead = new bool[_members.Count];
        if (value.Kind != JsonKind.Object)
        {
            throw Wrong("this must be an object");
        }

        if (!value.IsComplete)
        {
            throw Wrong("this is malformed JSON");
        }

        for (var i = 0; i < _members.Count; i++)
        {
            if (IndexOf(_members[i].Name) != i)
            {
                throw Wrong("this name stands here twice", _members[i].Name);
            }
        }
    }

    /// <summary>Where it stands in the file.</summary>
    public string Path { get; }

    /// <summary>How many members it has.</summary>
    public int Count => _members.Count;

    /// <summary>The name of a member, in the file's order.</summary>
    public string NameAt(int index) => _members[index].Name;

    /// <summary>The exception for something wrong in this object, or with one of its keys.</summary>
    public ContractFormatException Wrong(string problem, string? key = null) => new(key is null ? Path : Path + " / " + key, problem);

    /// <summary>The value of a key; null where the key is absent.</summary>
    public JsonValue? Find(string key)
    {
        var index = IndexOf(key);
        if (index < 0)
        {
            return null;
        }

        _isRead[index] = true;
        return _members[index].Value;
    }

    /// <summary>The object under a key; null where the key is absent.</summary>
    public FactObject? FindObject(string key) => Find(key) is { } value ? new FactObject(value, Path + " / " + key) : null;

    /// <summary>The object under a key that must be there.</summary>
    public FactObject Object(string key) => FindObject(key) ?? throw Missing(key);

    /// <summary>The text under a key; null where the key is absent.</summary>
    public string? FindText(string key) => Find(key) is { } value ? Text(value, key) : null;

    /// <summary>The text under a key that must be there.</summary>
    public string Text(string key) => FindText(key) ?? throw Missing(key);

    /// <summary>A text, a number or a boolean under a key, as it goes over the wire; null where the key is absent.</summary>
    public string? FindWireText(string key) => Find(key) is { } value ? WireText(value, key) : null;

    /// <summary>The texts, numbers and booleans under a key, as they go over the wire; none where the key is absent.</summary>
    public string[] WireTexts(string key)
    {
        if (Find(key) is not { } value)
        {
            return [];
        }

        var texts = new string[value.Items.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = WireText(value.Items[i], key);
        }

        return texts.Length > 0 && value.IsComplete ? texts : throw Wrong("this must be a list that is not empty", key);
    }

    /// <summary>The texts under a key, each standing there once; none where the key is absent.</summary>
    public string[] Texts(string key)
    {
        var texts = WireTexts(key);
        for (var i = 0; i < texts.Length; i++)
        {
            if (Array.IndexOf(texts, texts[i]) != i)
            {
                throw Wrong("'" + texts[i] + "' stands here twice", key);
            }
        }

        return texts;
    }

    /// <summary>The whole number, 0 or above, under a key that must be there.</summary>
    public int Integer(string key) => ToInteger(FindWireText(key) ?? throw Missing(key), key);

    /// <summary>A whole number, 0 or above.</summary>
    public int ToInteger(string text, string? key) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Wrong("this must be a whole number, 0 or above", key);

    /// <summary>Which of the words stands under a key; the first of them where the key is absent.</summary>
    public int FindWord(string key, string[] words) => Find(key) is null ? 0 : Word(key, words);

    /// <summary>Which of the words stands under a key that must be there.</summary>
    public int Word(string key, string[] words)
    {
        var word = Text(key);
        var index = Array.IndexOf(words, word);
        return index >= 0 ? index : throw Wrong("'" + word + "' is not known here; known are '" + string.Join("', '", words) + "'", key);
    }

    /// <summary>The rule's id under a key; null where the key is absent.</summary>
    public string? FindRule()
    {
        const string key = "rule";
        var rule = FindText(key);
        if (rule is not null && (rule.Length != 7 || !rule.StartsWith("CRZ", StringComparison.Ordinal)
            || !int.TryParse(rule.Substring(3), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            throw Wrong("'" + rule + "' is no rule's id; one is written CRZ1234", key);
        }

        return rule;
    }

    /// <summary>The exception for a key that must be there.</summary>
    public ContractFormatException Missing(string key) => Wrong("this is missing", key);

    /// <summary>Ends the reading: every key must have been read.</summary>
    public void Close()
    {
        for (var i = 0; i < _isRead.Length; i++)
        {
            if (!_isRead[i] && _members[i].Name != Note)
            {
                throw Wrong("unknown key", _members[i].Name);
            }
        }
    }

    private int IndexOf(string key)
    {
        for (var i = 0; i < _members.Count; i++)
        {
            if (_members[i].Name == key)
            {
                return i;
            }
        }

        return -1;
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
}
