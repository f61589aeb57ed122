namespace Crazyrouter.Docs.Pages;

/// <summary>Where a document says that a rule speaks: a comment line under the code, such as <c>//  ~~~~ CRZ1001</c>.</summary>
/// <param name="Line">The line of the program, from 0, without the comment lines.</param>
/// <param name="Column">The first column marked, from 0.</param>
/// <param name="Length">The columns marked.</param>
/// <param name="Id">The rule's id.</param>
internal sealed record Squiggle(int Line, int Column, int Length, string Id);
