using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>Raises a client's timeout where it is set, or sets one where the client is made.</summary>
internal static class TimeoutEdit
{
    public static void Apply(TextSpan place, Repair repair, SyntaxTree tree, IEnumerable<Request> requests, SourceEditor editor, ReadingScope scope)
    {
        var node = tree.GetRoot(scope.CancellationToken).FindNode(place, getInnermostNodeForTie: true);
        if (Assignment(node) is { } assignment && TakesTime(scope.ModelOf(tree).GetTypeInfo(assignment.Left, scope.CancellationToken).Type, scope))
        {
            editor.Replace(assignment.Right.Span, Seconds(repair, assignment.Right.SpanStart, tree, scope));
            return;
        }

        if (ClientOf(place, tree, requests) is { } client && client.Creation.SourceTree == tree
            && tree.GetRoot(scope.CancellationToken).FindNode(client.Creation.SourceSpan, getInnermostNodeForTie: true) is BaseObjectCreationExpressionSyntax creation
            && TimeoutOf(scope.ModelOf(tree).GetTypeInfo(creation, scope.CancellationToken).Type, creation.SpanStart, scope.ModelOf(tree), scope) is { } timeout)
        {
            Initialize(creation, timeout + " = " + Seconds(repair, creation.SpanStart, tree, scope), editor);
        }
    }

    private static AssignmentExpressionSyntax? Assignment(SyntaxNode node) => node.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == node => assignment,
        MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access when access.Name == node && assignment.Left == access => assignment,
        _ => null,
    };

    private static ClientSettings? ClientOf(TextSpan quality, SyntaxTree tree, IEnumerable<Request> requests)
    {
        foreach (var request in requests)
        {
            foreach (var parameter in request.Parameters)
            {
                if (parameter.Key.SourceSpan != quality || parameter.Key.SourceTree != tree)
                {
                    continue;
                }

                foreach (var endpoint in request.Endpoints)
                {
                    if (endpoint.Client is { } client)
                    {
                        return client;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The name of the client's own timeout that an initializer can set; null where it has none, or one that is hidden or of another type.</summary>
    private static string? TimeoutOf(ITypeSymbol? client, int position, SemanticModel model, ReadingScope scope)
    {
        foreach (var name in ClientReader.TimeoutNames)
        {
            if (MemberOf(client, name) is { IsStatic: false } member && model.IsAccessible(position, member) && member switch
            {
                IPropertySymbol { SetMethod: { } set } property => model.IsAccessible(position, set) && TakesTime(property.Type, scope),
                IFieldSymbol field => !field.IsReadOnly && TakesTime(field.Type, scope),
                _ => false,
            })
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The member of that name that is nearest to a type.</summary>
    private static ISymbol? MemberOf(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            var members = type.GetMembers(name);
            if (!members.IsEmpty)
            {
                return members[0];
            }
        }

        return null;
    }

    private static bool TakesTime(ITypeSymbol? type, ReadingScope scope)
        => type is not null && scope.Types.TimeSpan.IsSame(ValueSpelling.Underlying(type));

    private static void Initialize(BaseObjectCreationExpressionSyntax creation, string element, SourceEditor editor)
    {
        if (creation.Initializer is not { } initializer)
        {
            editor.Insert(creation.Span.End, " { " + element + " }");
        }
        else if (initializer.Expressions.Count == 0)
        {
            editor.Insert(initializer.OpenBraceToken.Span.End, " " + element);
        }
        else
        {
            var last = initializer.Expressions[initializer.Expressions.Count - 1];
            var gap = editor.BeginsLine(last.SpanStart) ? editor.NewLine + editor.IndentationAt(last.SpanStart) : " ";
            editor.Insert(last.Span.End, "," + gap + element);
        }
    }

    private static string Seconds(Repair repair, int position, SyntaxTree tree, ReadingScope scope)
        => scope.Types.TimeSpan.Symbol!.ToMinimalDisplayString(scope.ModelOf(tree), position) + ".FromSeconds(" + repair.Subject + ")";
}
