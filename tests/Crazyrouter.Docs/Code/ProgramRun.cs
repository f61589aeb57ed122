using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crazyrouter.Docs.Code;

/// <summary>How a program of the documents ended.</summary>
/// <param name="Answers">What the router answered.</param>
/// <param name="Output">What the program wrote to the console.</param>
/// <param name="Failure">The exception it ended with; null when it ended well.</param>
internal sealed partial record ProgramRun(IReadOnlyList<Answer> Answers, string Output, Exception? Failure)
{
    /// <summary>The run as documents show it: the last answer, what the program wrote, and the exception, with the real host of the images.</summary>
    public override string ToString() => Link().Replace(Say(), "https://media.crazyrouter.com/…");

    private string Say() => string.Join("\n\n", ((IEnumerable<string>)
    [
        .. Answers.TakeLast(1).Select(answer => answer.ToString()),
        Output.ReplaceLineEndings("\n").Trim(),
        Failure is null ? "" : $"{Failure.GetType().FullName}: {Failure.Message.ReplaceLineEndings("\n").TrimEnd()}",
    ]).Where(part => part.Length > 0));

    [GeneratedRegex("""https?://127\.0\.0\.1:\d+/[^"\\\s]*""")]
    private static partial Regex Link();
}
