using System;
using System.Collections.Generic;
using System.Linq;

namespace Crazyrouter.Router.Bodies;

/// <summary>What a request to an OpenAI-compatible route says: its parameters by wire name, and its files.</summary>
internal sealed record SentBody(IReadOnlyDictionary<string, SentValue> Values, IReadOnlyList<SentFile> Files)
{
    /// <summary>The parameter's value; <see langword="null"/> where it is absent or JSON null, which mean the same to the router.</summary>
    public SentValue? this[string name] => Values.TryGetValue(name, out var value) && !value.IsNull ? value : null;

    /// <summary>The parameter's text; <see langword="null"/> where it is absent or no text.</summary>
    public string? Text(string name) => this[name]?.String;

    /// <summary>The files of one field, also where the field is written as a list: <c>image</c> and <c>image[]</c>.</summary>
    public IEnumerable<SentFile> FilesOf(string field) =>
        Files.Where(file => file.Field == field || file.Field.StartsWith(field + "[", StringComparison.Ordinal));
}
