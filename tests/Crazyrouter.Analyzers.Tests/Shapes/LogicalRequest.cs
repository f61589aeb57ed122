using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>One request as its author means it; the shapes say it in C#. Its prompt is the variable <c>prompt</c>.</summary>
/// <param name="Model">The model.</param>
/// <param name="Parameters">The parameters beside model and prompt: texts, numbers, truth values.</param>
internal sealed record LogicalRequest(string Model, params IReadOnlyList<Sent> Parameters)
{
    /// <summary>Everything that is sent, model and prompt first.</summary>
    public IEnumerable<Sent> All => [new("model", Model), new("prompt", Sent.Prompt), .. Parameters];

    /// <summary>Each item in its own words, put together.</summary>
    public string Join(string separator, Func<Sent, string> say) => string.Join(separator, All.Select(say));
}

/// <summary>A parameter of a logical request.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Value">A text, a number or a truth value.</param>
internal sealed record Sent(string Name, object Value)
{
    /// <summary>Stands for the variable <c>prompt</c>.</summary>
    public static readonly object Prompt = new();

    /// <summary>The name as a C# string; a marked name shows where a diagnostic about it must stand.</summary>
    public string Key { get; init; } = $"\"{Name}\"";

    /// <summary>The value as C#.</summary>
    public string Code => Value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "prompt",
    };

    /// <summary>The value as a C# string, as forms hold it.</summary>
    public string TextCode => Value is string || Value == Prompt ? Code : $"\"{Code}\"";

    /// <summary>What arrives at the server; null where only the running program knows.</summary>
    public string? Wire => Value == Prompt ? null : Code.Trim('"');
}
