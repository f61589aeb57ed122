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
/// The OpenAI SDK: calls of <c>ImageClient</c> and <c>ChatClient</c> with their options, and the making of such a client, which settles the model.
/// Bodies given to the protocol methods are shapes of their own.
/// </summary>
internal sealed class OpenAISdkCarrier : Carrier
{
    public override bool MayBegin(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => IsCall(access.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => IsCall(binding.Name.Identifier.ValueText),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation => MadeName(creation.Type) is "ImageClient" or "ChatClient",
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } => true,
        _ => false,
    };

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        switch (scope.OperationOf(node))
        {
            case IInvocationOperation call when scope.Types.Sdk.PathOf(call.TargetMethod) is { } path:
                found.Add(call.TargetMethod.Name.StartsWith("Get", StringComparison.Ordinal) ? ReadMaking(node, call, path, scope) : ReadCall(node, call, path, scope));
                break;
            case IObjectCreationOperation creation when PathOfClient(creation.Type, scope) is { } path:
                found.Add(ReadMaking(node, creation, path, scope));
                break;
        }
    }

    protected override bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
        => SdkEntryEditor.TryEdit(entry, edit, editor, scope);

    private static bool IsCall(string name)
        => name is "GetImageClient" or "GetChatClient" || name.StartsWith("GenerateImage", StringComparison.Ordinal) || name.StartsWith("CompleteChat", StringComparison.Ordinal);

    private static string? MadeName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    private static string? PathOfClient(ITypeSymbol? type, ReadingScope scope)
        => KnownTypes.Is(type, scope.Types.ImageClient) ? "/images/generations" : KnownTypes.Is(type, scope.Types.ChatClient) ? "/chat/completions" : null;

    /// <summary>A client made for a model: whatever it is asked later goes out with that model.</summary>
    private CarriedRequest ReadMaking(SyntaxNode node, IOperation making, string path, ReadingScope scope)
        => new(
            this, node, ModelGivenTo(making, scope), ImmutableArray<Parameter>.Empty, false, true,
            ImmutableArray.Create(EndpointOf(making, path, scope)), Fate.Sent);

    private CarriedRequest ReadCall(SyntaxNode node, IInvocationOperation call, string path, ReadingScope scope)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        var isComplete = true;
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Syntax is not ArgumentSyntax syntax)
            {
                continue;
            }

            if (scope.Types.Sdk.IsOptions(argument.Parameter?.Type))
            {
                isComplete &= ReadOptions(argument.Value, scope, parameters);
            }
            else if (argument.Parameter?.Name == "imageCount")
            {
                var place = syntax.NameColon is { } named ? named.Name.GetLocation() : syntax.Expression.GetLocation();
                parameters.Add(new SyntaxEntry("n", scope.Values.Value(argument.Value), place, syntax, syntax.NameColon?.Name, syntax.Expression));
            }
            else if (KnownBody(argument.Parameter?.Type))
            {
                isComplete = false;
            }
        }

        var client = call.Instance!;
        return new CarriedRequest(
            this, node, ModelOf(client, scope), parameters.ToImmutable(), isComplete, true, ImmutableArray.Create(EndpointOf(client, path, scope)), Fate.Sent);
    }

    /// <summary>A protocol method's body, which another carrier reads.</summary>
    private static bool KnownBody(ITypeSymbol? type) => type?.Name == "BinaryContent";

    private static WireValue ModelGivenTo(IOperation making, ReadingScope scope)
        => OperationFacts.Argument(making, "model") is { } model ? scope.Values.Value(model) : WireValue.Unknown;

    private static WireValue ModelOf(IOperation client, ReadingScope scope)
    {
        var possible = ImmutableArray.CreateBuilder<WireConstant>();
        foreach (var source in scope.Sources.Trace(client))
        {
            if (ModelGivenTo(source.Operation, scope) is not { IsKnown: true } model)
            {
                return WireValue.Unknown;
            }

            possible.AddRange(model.Possible);
        }

        return new WireValue(possible.ToImmutable());
    }

    /// <summary>Reads an options object; false when it comes from where it cannot be seen.</summary>
    private static bool ReadOptions(IOperation options, ReadingScope scope, ImmutableArray<Parameter>.Builder parameters)
    {
        var isComplete = true;
        foreach (var source in scope.Sources.Trace(options))
        {
            if (source.Operation is not IObjectCreationOperation creation)
            {
                isComplete &= source.Operation.ConstantValue is { HasValue: true, Value: null };
                continue;
            }

            foreach (var given in GivenMember.Of(creation, options, scope))
            {
                if (scope.Types.Sdk.ParameterName(given.Member) is { } name)
                {
                    parameters.Add(new SyntaxEntry(
                        name, scope.Values.Value(given.Value), given.Name.GetLocation(), given.Element, given.Name, given.Value.Syntax as ExpressionSyntax));
                }
            }
        }

        return isComplete;
    }

    private static Endpoint EndpointOf(IOperation client, string path, ReadingScope scope)
    {
        var maker = OperationFacts.Unwrap(client) is IInvocationOperation making ? OperationFacts.Receiver(making) : scope.Clients.MadeBy(client);
        var address = scope.Clients.Address(client);
        return new Endpoint(address?.Host, address?.HostPlace, path, null, scope.Clients.Settings(maker ?? client));
    }
}
