using System;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>A path of the contract, <c>choices[].message.content</c>, as names, each with whether it has items.</summary>
internal sealed class ReplyNamePath
{
    private const string Items = "[]";
    private readonly string[] _names;
    private readonly bool[] _areLists;

    public ReplyNamePath(string path)
    {
        _names = path.Split('.');
        _areLists = Array.ConvertAll(_names, static name => name.EndsWith(Items, StringComparison.Ordinal));
        _names = Array.ConvertAll(_names, static name => name.EndsWith(Items, StringComparison.Ordinal) ? name.Substring(0, name.Length - Items.Length) : name);
    }

    public int Length => _names.Length;

    public string this[int depth] => _names[depth];

    /// <summary>The name it ends in.</summary>
    public string Last => _names[_names.Length - 1];

    /// <summary>The depth of the innermost list above the end; -1 where there is none.</summary>
    public int InnermostList => Array.LastIndexOf(_areLists, true, _names.Length - 2);

    /// <summary>Whether what has that name has items.</summary>
    public bool IsList(int depth) => _areLists[depth];
}
