using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using Crazyrouter.Json;

namespace Crazyrouter.Contract.Tests.Json;

/// <summary>A random JSON value, one way to spell it, and what a reader must make of that.</summary>
internal sealed record JsonSample(JsonKind Kind, string Spelling, string Text)
{
    private const int MaxDepth = 4;

    public IReadOnlyList<JsonSampleMember> Members { get; init; } = [];

    public IReadOnlyList<JsonSample> Items { get; init; } = [];

    private static readonly Gen<string> s_blank = Gen.Frequency(
        (6, Gen.Const("")), (3, Gen.Const(" ")), (1, Gen.Const("\r\n\t")), (1, Gen.Const("/* , } ] \" */")), (1, Gen.Const("// , } ] \"\n")));

    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.Char["ab:,{}[]/ "], Gen.Char["\"'\\"], Gen.Char["\b\f\n\r\t\0"], Gen.Char["é漢\uFFFE"]).Array[0, 8].Select(c => new string(c));

    private static readonly Gen<(string Text, string Spelling)> s_string =
        Gen.Select(s_text, Gen.Bool, Gen.Int[0, int.MaxValue], (text, isSingle, seed) => (text, SpellString(text, isSingle ? '\'' : '"', seed)));

    private static readonly Gen<JsonSample> s_scalar = Gen.OneOf(
        OneOf("true", "false", "null").Select(word => new JsonSample(KindOf(word), word, "")),
        Gen.OneOf(Gen.Int.Select(n => n.ToString(CultureInfo.InvariantCulture)), OneOf("-0.5e+10", "12.250", "0", "1E5"))
            .Select(number => new JsonSample(JsonKind.Number, number, number)),
        s_string.Select(text => new JsonSample(JsonKind.String, text.Spelling, text.Text)));

    private static readonly Gen<JsonSample> s_value =
        Gen.Recursive<JsonSample>((depth, next) => depth >= MaxDepth ? s_scalar : Gen.Frequency((3, s_scalar), (1, Object(next)), (1, Array(next))));

    /// <summary>Any object or array.</summary>
    public static Gen<JsonSample> Root { get; } = Gen.OneOf(Object(s_value), Array(s_value));

    private static Gen<JsonSample> Object(Gen<JsonSample> value) => Gen.Select(Member(value).Array[0, 5], s_blank, Gen.Bool, (members, blank, isTrailing) =>
        new JsonSample(JsonKind.Object, "{" + Join(members.Select(m => m.Spelling), blank, isTrailing) + "}", "") { Members = members });

    private static Gen<JsonSample> Array(Gen<JsonSample> value) => Gen.Select(value.Array[0, 5], s_blank, Gen.Bool, (items, blank, isTrailing) =>
        new JsonSample(JsonKind.Array, "[" + Join(items.Select(i => i.Spelling), blank, isTrailing) + "]", "") { Items = items });

    private static Gen<JsonSampleMember> Member(Gen<JsonSample> value)
    {
        var bare = Gen.Char["abz_09"].Array[1, 4].Select(c => (Text: new string(c), Spelling: new string(c)));
        return Gen.Select(Gen.Frequency((3, s_string), (1, bare)), s_blank, s_blank, value, (name, before, behind, v) =>
            new JsonSampleMember(name.Text, name.Spelling, name.Spelling + before + ":" + behind + v.Spelling, v));
    }

    private static string Join(IEnumerable<string> parts, string blank, bool isTrailing)
    {
        var joined = string.Join(blank + "," + blank, parts);
        return blank + joined + (isTrailing && joined.Length > 0 ? "," : "") + blank;
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static JsonKind KindOf(string word) => word switch
    {
        "true" => JsonKind.True,
        "false" => JsonKind.False,
        _ => JsonKind.Null,
    };

    private static string SpellString(string text, char quote, int seed)
    {
        const string raw = "\b\f\n\r\t\"\\", names = "bfnrt\"\\";
        var spelled = new StringBuilder().Append(quote);
        foreach (var c in text)
        {
            seed = unchecked((seed * 1103515245) + 12345);
            var choice = (seed >> 16) & 3;
            if (choice == 0)
            {
                spelled.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else if (raw.Contains(c) && (choice == 1 || c == '\\' || c == quote))
            {
                spelled.Append('\\').Append(names[raw.IndexOf(c)]);
            }
            else
            {
                spelled.Append(c == quote ? "\\" : "").Append(c);
            }
        }

        return spelled.Append(quote).ToString();
    }
}

/// <summary>A member of a <see cref="JsonSample"/>.</summary>
internal sealed record JsonSampleMember(string Name, string NameSpelling, string Spelling, JsonSample Value)
{
    /// <summary>The name as it is spelled, without quotes.</summary>
    public string BareNameSpelling => NameSpelling[0] is '"' or '\'' ? NameSpelling[1..^1] : NameSpelling;
}
