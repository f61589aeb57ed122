using System.Collections.Generic;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Guards;

/// <summary>A body of named texts, as forms are.</summary>
internal abstract class GuardedFields : GuardedBody
{
    /// <summary>The fields whose value is text, by name; the last of a name counts.</summary>
    protected Dictionary<string, string> Texts { get; } = [];

    /// <summary>The names of the fields whose value is a file.</summary>
    protected HashSet<string> Files { get; } = [];

    public override IReadOnlyList<string> Names => [.. Texts.Keys];

    public override SentValue this[string wireName] => Texts.TryGetValue(wireName, out var text)
        ? SentValue.OfText(text)
        : Files.Contains(wireName) ? SentValue.Unknown : SentValue.Absent;

    protected override void Remove(string name) => Texts.Remove(name);

    protected override void Write(ParameterWrite write) => Texts[write.Name] = write.Value;
}
