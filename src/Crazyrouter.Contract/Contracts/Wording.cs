using System.Collections.Generic;
using System.Text;

namespace Crazyrouter.Contracts;

/// <summary>How sentences about the contract are put together.</summary>
internal static class Wording
{
    /// <summary>The words as a list: "a, b or c".</summary>
    public static string Join(IReadOnlyList<string> words, string last)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            text.Append(i == 0 ? "" : i == words.Count - 1 ? last : ", ").Append(words[i]);
        }

        return text.ToString();
    }

    /// <summary>The writes as a list: <c>aspect_ratio = "1:1" and resolution = "1k"</c>.</summary>
    public static string Join(IReadOnlyList<ParameterWrite> writes)
    {
        var words = new string[writes.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = writes[i].ToString();
        }

        return Join(words, " and ");
    }
}
