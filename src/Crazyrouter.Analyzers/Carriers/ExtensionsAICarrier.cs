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

/// <summary>Options of Microsoft.Extensions.AI: <c>ImageGenerationOptions</c> with what they carry, and the model of <c>ChatOptions</c>.</summary>
internal sealed class ExtensionsAICarrier : Carrier
{
    private const string ImagePath = "/images/generations";
    private const string ChatPath = "/chat/completions";

    public override bool MayBegin(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => SyntaxNames.Rightmost(creation.Type) is "ImageGenerationOptions" or "ChatOptions",
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        if (scope.OperationOf(node) is not IObjectCreationOperation creation)
        {
            return;
        }

        if (KnownTypes.Is(creation.Type, scope.Types.ExtensionsImageOptions))
        {
            var options = new ExtensionsOptions(scope);
            options.Add(creation);
            var (endpoints, fate) = SentTo(creation, ImagePath, scope);
            found.Add(new CarriedRequest(
                this, node, ModelOf(options.Model, creation, scope), options.Parameters, options.IsComplete, true, endpoints, fate));
        }
        else if (KnownTypes.Is(creation.Type, scope.Types.ExtensionsChatOptions))
        {
            var options = new ExtensionsOptions(scope);
            options.Add(creation);
            if (options.Model.IsKnown)
            {
                var (endpoints, fate) = SentTo(creation, ChatPath, scope);
                found.Add(new CarriedRequest(this, node, options.Model, ImmutableArray<Parameter>.Empty, false, true, endpoints, fate));
            }
        }
    }

    protected override bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
        => entry.NameNode is SimpleNameSyntax { Parent: AssignmentExpressionSyntax or MemberAccessExpressionSyntax }
            ? SdkEntryEditor.TryEdit(entry, edit, editor, scope)
            : base.TryEdit(entry, edit, editor, scope);

    /// <summary>Where the options go; to the route of their kind when no call is in sight.</summary>
    private static (ImmutableArray<Endpoint> Endpoints, Fate Fate) SentTo(IOperation options, string path, ReadingScope scope)
    {
        var (endpoints, fate) = EndpointReader.Read(scope, options);
        return (endpoints.IsEmpty ? ImmutableArray.Create(new Endpoint(null, null, path, null, null)) : endpoints, fate);
    }

    /// <summary>The model that the options name, else that of the client behind the generators they are given to.</summary>
    private static WireValue ModelOf(WireValue named, IOperation options, ReadingScope scope)
    {
        if (named.IsKnown)
        {
            return named;
        }

        WireValue? model = null;
        foreach (var destination in scope.Destinations.Trace(options))
        {
            if (destination.Call is { } call && scope.Types.Sdk.PathOf(call.TargetMethod) is not null && OperationFacts.Receiver(call) is { } generator)
            {
                var its = scope.Models.Of(generator);
                model = model is null ? its : ModelReader.Either(model, its);
            }
        }

        return model ?? WireValue.Unknown;
    }
}
