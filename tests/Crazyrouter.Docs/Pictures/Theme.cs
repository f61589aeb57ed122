namespace Crazyrouter.Docs.Pictures;

/// <summary>The colours of a picture.</summary>
/// <param name="Name">The last word of the file's name.</param>
/// <param name="Back">Behind the code.</param>
/// <param name="Panel">Behind messages and menus.</param>
/// <param name="Edge">Lines around either.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Faint">Line numbers and file names.</param>
/// <param name="Keyword">Keywords.</param>
/// <param name="Type">Types and namespaces.</param>
/// <param name="Method">Methods.</param>
/// <param name="Member">Locals, members and parameters.</param>
/// <param name="Literal">Strings.</param>
/// <param name="Number">Numbers.</param>
/// <param name="Wave">The squiggle.</param>
/// <param name="Chosen">Behind the chosen line of a menu.</param>
/// <param name="Gone">Behind a line that is removed.</param>
/// <param name="New">Behind a line that is added.</param>
internal sealed record Theme(
    string Name, string Back, string Panel, string Edge, string Text, string Faint, string Keyword, string Type, string Method, string Member,
    string Literal, string Number, string Wave, string Chosen, string Gone, string New)
{
    public static Theme Light { get; } = new(
        "light", "#ffffff", "#f6f8fa", "#d0d7de", "#1f2328", "#6e7781", "#0033b3", "#267f99", "#795e26", "#001080",
        "#a31515", "#098658", "#bf8803", "#cfe3fb", "#ffdcd9", "#ccf2d4");

    public static Theme Dark { get; } = new(
        "dark", "#1f1f1f", "#2b2b2b", "#454545", "#d4d4d4", "#858585", "#569cd6", "#4ec9b0", "#dcdcaa", "#9cdcfe",
        "#ce9178", "#b5cea8", "#e2b93d", "#04395e", "#5a2323", "#21452b");
}
