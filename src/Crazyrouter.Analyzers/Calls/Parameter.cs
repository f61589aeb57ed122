using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>One parameter of a request: its wire name, its value, and the text that names it. A carrier derives its own, to edit it.</summary>
internal class Parameter
{
    private readonly bool _isLoose;

    /// <param name="name">The name on the wire.</param>
    /// <param name="value">What is sent.</param>
    /// <param name="key">Where a diagnostic about it stands.</param>
    /// <param name="isLoose">Whether the name is a member's, so that a naming policy may still change its case and underscores.</param>
    public Parameter(string name, WireValue value, Location key, bool isLoose = false)
    {
        Name = name;
        Value = value;
        Key = key;
        _isLoose = isLoose;
    }

    /// <summary>The name on the wire: <c>response_format</c>.</summary>
    public string Name { get; }

    public WireValue Value { get; }

    /// <summary>Where a diagnostic about this parameter stands.</summary>
    public Location Key { get; }

    /// <summary>Whether this is the parameter of that wire name.</summary>
    public bool Is(string wireName) => _isLoose ? SameLetters(Name, wireName) : Name == wireName;

    /// <summary>Compares without case and underscores, as JSON naming policies change only these.</summary>
    public static bool SameLetters(string left, string right)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            while (i < left.Length && left[i] == '_')
            {
                i++;
            }

            while (j < right.Length && right[j] == '_')
            {
                j++;
            }

            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (char.ToLowerInvariant(left[i++]) != char.ToLowerInvariant(right[j++]))
            {
                return false;
            }
        }
    }
}
