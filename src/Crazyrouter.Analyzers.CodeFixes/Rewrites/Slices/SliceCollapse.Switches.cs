using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <content>A <c>switch</c> over the kinds of parts: of its sections the one stays that holds the image.</content>
internal sealed partial class SliceCollapse
{
    private bool TryCollapse(ISwitchOperation choice)
    {
        var statement = (SwitchStatementSyntax)choice.Syntax;
        if (_edits.IsGone(statement))
        {
            return true;
        }

        if (!_slice.Decides(choice.Value) || statement.Sections.FirstOrDefault(HoldsValue) is not { } kept || HasGuard(kept)
            || !statement.Sections.All(section => section == kept || HoldsValue(section) || MayGo(Without(section))) || !TryLeave(kept, statement))
        {
            return false;
        }

        var body = Body(kept);
        _edits.Unwrap(statement, body.Where(one => !_edits.IsGone(one)).ToList());
        _collapsed.Add(statement);
        return true;
    }

    /// <summary>Whether a section is taken under more conditions than its pattern.</summary>
    private static bool HasGuard(SwitchSectionSyntax section) => section.Labels.Any(static label => label is CasePatternSwitchLabelSyntax { WhenClause: not null });

    /// <summary>Takes out the <c>break</c> at the section's end; false where another leaves the switch from its midst.</summary>
    private bool TryLeave(SwitchSectionSyntax section, SwitchStatementSyntax statement)
    {
        var last = Body(section).LastOrDefault();
        foreach (var node in section.DescendantNodes())
        {
            if (node is BreakStatementSyntax leave && SliceExits.LoopAround(leave) == statement)
            {
                if (leave != last)
                {
                    return false;
                }

                _edits.Delete(leave);
            }
        }

        return true;
    }

    /// <summary>What a section does, but for leaving it.</summary>
    private static List<StatementSyntax> Without(SwitchSectionSyntax section)
        => Body(section).Where(static statement => statement is not BreakStatementSyntax).ToList();

    /// <summary>A section's statements; those of its block where it is one.</summary>
    private static SyntaxList<StatementSyntax> Body(SwitchSectionSyntax section)
        => section.Statements is { Count: 1 } only && only[0] is BlockSyntax block ? block.Statements : section.Statements;
}
