using System;
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

/// <summary>
/// Types that are serialized, the program's own or another library's: <c>new ImageRequest { Model = "gpt-image-2" }</c>, positional records,
/// <c>with</c> expressions, later writes, and what declarations and constructors give by themselves.
/// </summary>
internal sealed class OwnTypeCarrier : Carrier
{
    private const string BundledLibrary = "Crazyrouter.Images";
    private static readonly ImmutableArray<string> ModelNames = ImmutableArray.Create("model", "model_id", "model_name");
    private static readonly ImmutableArray<string> AskingNames = ImmutableArray.Create("prompt", "messages", "contents", "input");

    /// <summary>What only those have who tell of an image that is there already.</summary>
    private static readonly ImmutableArray<string> ResultNames = ImmutableArray.Create("url", "link", "created", "created_at");

    public override bool MayBegin(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name } => !IsNeverRequest(name.Identifier.ValueText),
        ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or WithExpressionSyntax => true,
        _ => false,
    };

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        if (scope.OperationOf(node) is not (IObjectCreationOperation or IWithOperation) and not null
            || scope.OperationOf(node) is not { Type: INamedTypeSymbol type } operation
            || !IsSerialized(type, scope))
        {
            return;
        }

        var members = scope.MembersOf(type);
        var model = Find(members, ModelNames);
        var asks = Find(members, AskingNames) is not null;
        if ((model is null && (!asks || IsPartOfRequest(operation, scope))) || MadeObject.IsOnlyCopied(operation, scope))
        {
            return;
        }

        var (endpoints, fate) = EndpointReader.Read(scope, operation);
        var isTyped = RequestTypeNames.SaysImageRequest(type.Name) && !IsChat(members);
        if (isTyped || (asks && !RequestTypeNames.SaysOther(type.Name) && Find(members, ResultNames) is null) || HasPath(endpoints))
        {
            var entries = new ObjectEntries(scope);
            entries.Add(MadeObject.Read(operation, scope)!, model);
            found.Add(new CarriedRequest(
                this, node, entries.Model, entries.Parameters, entries.IsComplete, isTyped, endpoints, fate));
        }
    }

    protected override bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
        => entry is MemberEntry member ? MemberEntryEditor.TryEdit(member, edit, editor, scope) : base.TryEdit(entry, edit, editor, scope);

    private static bool IsNeverRequest(string typeName)
        => typeName.EndsWith("Exception", StringComparison.Ordinal) || typeName.EndsWith("Client", StringComparison.Ordinal)
            || typeName.EndsWith("Content", StringComparison.Ordinal) || typeName is "Uri" or "List" or "Dictionary" or "HttpRequestMessage";

    /// <summary>
    /// Whether a type's members are what is sent: no collection, no exception, not an SDK's, whose names sdk.json gives, and not the
    /// bundled library's, which takes the route each model needs and judges its requests itself.
    /// </summary>
    private static bool IsSerialized(INamedTypeSymbol type, ReadingScope scope)
    {
        if (type.IsAnonymousType || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || scope.Types.Sdk.Owns(type)
            || type.ContainingAssembly.Name == BundledLibrary)
        {
            return false;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return false;
            }
        }

        return !KnownTypes.Is(type, scope.Types.Exception);
    }

    /// <summary>Whether an object is a member of one that has the model, and is read with it.</summary>
    private static bool IsPartOfRequest(IOperation operation, ReadingScope scope)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or ISimpleAssignmentOperation or IArgumentOperation or IObjectOrCollectionInitializerOperation)
        {
            outer = outer.Parent;
        }

        return outer is IObjectCreationOperation or IWithOperation && Find(scope.MembersOf(outer.Type!), ModelNames) is not null;
    }

    private static bool IsChat(ImmutableArray<WireMember> members)
        => Find(members, ImmutableArray.Create("prompt")) is null && Find(members, ImmutableArray.Create("messages", "contents")) is not null;

    private static bool HasPath(ImmutableArray<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            if (!string.IsNullOrEmpty(endpoint.Path))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The member of the first name that any has.</summary>
    private static WireMember? Find(ImmutableArray<WireMember> members, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            foreach (var member in members)
            {
                if (member.Is(name))
                {
                    return member;
                }
            }
        }

        return null;
    }
}
