using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>Anonymous objects: <c>new { model = "gpt-image-2", prompt }</c>.</summary>
internal sealed class AnonymousObjectCarrier : Carrier
{
    public override bool MayBegin(SyntaxNode node)
    {
        if (node is AnonymousObjectCreationExpressionSyntax creation)
        {
            foreach (var member in creation.Initializers)
            {
                if (NameOf(member) is { } name && (Parameter.SameLetters(name.Identifier.ValueText, "model") || Parameter.SameLetters(name.Identifier.ValueText, "prompt")))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        var creation = (AnonymousObjectCreationExpressionSyntax)node;
        if (scope.OperationOf(node) is not IAnonymousObjectCreationOperation operation || operation.Initializers.Length != creation.Initializers.Count)
        {
            return;
        }

        var model = WireValue.Unknown;
        var parameters = ImmutableArray.CreateBuilder<Parameter>(creation.Initializers.Count);
        for (var i = 0; i < creation.Initializers.Count; i++)
        {
            var member = creation.Initializers[i];
            if (NameOf(member) is not { } name || operation.Initializers[i] is not ISimpleAssignmentOperation { Value: { } given })
            {
                continue;
            }

            var value = scope.Values.Value(given);
            if (Parameter.SameLetters(name.Identifier.ValueText, "model"))
            {
                model = value;
            }
            else
            {
                parameters.Add(new SyntaxEntry(
                    WireNames.SnakeCase(name.Identifier.ValueText), value, name.GetLocation(), member, name, member.Expression, isLoose: true));
            }
        }

        FilledRequests.Add(this, node, operation, (model, parameters.ToImmutable(), true), scope, found);
    }

    protected override bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
        => (entry.Element is not AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } member
                || !ChangesType(entry, edit, scope) || !AnonymousType.IsSeenElsewhere(creation, member, scope))
            && base.TryEdit(entry, edit, editor, scope);

    /// <summary>Whether the object has other members, or a member of another type, after an edit.</summary>
    private static bool ChangesType(SyntaxEntry entry, EntryEdit edit, ReadingScope scope)
        => edit.IsRemoved || edit.Added.Count > 0
            || edit.Becomes is not { } becomes || !entry.Is(becomes.Name) || becomes.Kind != WireKind.Text || entry.Given is null
            || scope.ModelOf(entry.Given.SyntaxTree).GetTypeInfo(entry.Given, scope.CancellationToken).Type?.SpecialType != SpecialType.System_String;

    /// <summary>The member's name: written, or taken over from the variable or member it copies.</summary>
    private static SimpleNameSyntax? NameOf(AnonymousObjectMemberDeclaratorSyntax member) => member.NameEquals?.Name ?? member.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name,
        _ => null,
    };
}
