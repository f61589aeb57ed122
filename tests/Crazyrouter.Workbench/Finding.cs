using System;
using System.Linq;

namespace Crazyrouter.Workbench;

/// <summary>A diagnostic of a build, as its log has it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c> (which the console does not show).</param>
/// <param name="File">The file's name, without its folder; empty where the diagnostic has no place.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="EndLine">The line it ends in.</param>
/// <param name="EndColumn">The column after its last character.</param>
/// <param name="Message">The message.</param>
public sealed record Finding(
    string Id, string Level, string File, int Line, int Column, int EndLine, int EndColumn, string Message)
{
    /// <summary>What the diagnostic stands on, cut out of a source.</summary>
    /// <exception cref="ArgumentException">It spans several lines.</exception>
    public string CutFrom(string source) => Line == EndLine
        ? source.Split('\n').ElementAt(Line - 1)[(Column - 1)..(EndColumn - 1)]
        : throw new ArgumentException($"{this} spans several lines.", nameof(source));
}
