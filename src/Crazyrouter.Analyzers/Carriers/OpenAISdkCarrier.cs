using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
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
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation => IsClient(SyntaxNames.Rightmost(creation.Type)),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } => true,
        PrimaryConstructorBaseTypeSyntax called => IsClient(SyntaxNames.Rightmost(called.Type)),
        ConstructorInitializerSyntax { ArgumentList.Arguments.Count: > 0, Parent.Parent: TypeDeclarationSyntax { BaseList.Types: { Count: > 0 } bases } }
            => IsClient(SyntaxNames.Rightmost(bases[0].Type)),
        _ => false,
    };

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        switch (scope.OperationOf(node))
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } chained when PathOfClient(chained.TargetMethod, scope) is { } path:
                found.Add(ReadMaking(node, chained, path, scope));
                break;
            case IInvocationOperation { Instance: not null } call when IsSdk(call.TargetMethod, scope) && scope.Types.Sdk.PathOf(call.TargetMethod) is { } path:
                found.Add(call.TargetMethod.Name.StartsWith("Get", StringComparison.Ordinal) ? ReadMaking(node, call, path, scope) : ReadCall(node, call, path, scope));
                break;
            case IObjectCreationOperation creation when PathOfClient(creation.Constructor, scope) is { } path:
                found.Add(ReadMaking(node, creation, path, scope));
                break;
        }
    }

    protected override bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
        => SdkEntryEditor.TryEdit(entry, edit, editor, scope);

    private static bool IsCall(string name)
        => name is "GetImageClient" or "GetChatClient" || name.StartsWith("GenerateImage", StringComparison.Ordinal) || name.StartsWith("CompleteChat", StringComparison.Ordinal);

    private static bool IsClient(string? typeName) => typeName is "ImageClient" or "ChatClient";

    private static bool IsSdk(IMethodSymbol method, ReadingScope scope)
        => KnownTypes.Is(method.ContainingType, scope.Types.ImageClient) || KnownTypes.Is(method.ContainingType, scope.Types.ChatClient)
            || KnownTypes.Is(method.ContainingType, scope.Types.OpenAIClient);

    /// <summary>The path that a client of this constructor sends to; null where it is another type's, a derived client's too.</summary>
    private static string? PathOfClient(IMethodSymbol? constructor, ReadingScope scope)
    {
        var type = constructor?.ContainingType;
        return type is null ? null
            : scope.Types.ImageClient.IsSame(type) ? "/images/generations"
            : scope.Types.ChatClient.IsSame(type) ? "/chat/completions"
            : null;
    }

    /// <summary>A client made for a model: whatever it is asked later goes out with that model.</summary>
    private CarriedRequest ReadMaking(SyntaxNode node, IOperation making, string path, ReadingScope scope)
        => new(
            this, node, scope.Models.GivenTo(making), ImmutableArray<Parameter>.Empty, false, true,
            ImmutableArray.Create(EndpointOf(making, path, scope)), Fate.Sent) { IsMaking = true };

    private CarriedRequest ReadCall(SyntaxNode node, IInvocationOperation call, string path, ReadingScope scope)
    {
        var client = call.Instance!;
        var model = scope.Models.Of(client);
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        var isComplete = true;
        IReadOnlyCollection<string>? sendable = null;
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Syntax is not ArgumentSyntax syntax)
            {
                continue;
            }

            if (scope.Types.Sdk.IsOptions(argument.Parameter?.Type))
            {
                foreach (var source in scope.Sources.Trace(argument.Value))
                {
                    isComplete &= ReadOptions(source.Operation, argument.Value, scope, parameters);
                    sendable = source.Operation is IObjectCreationOperation creation ? scope.Types.Sdk.ParametersOf(creation.Type) : null;
                    model = OfAllCallsWith(source.Operation, call, model, scope);
                }
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

        return new CarriedRequest(
            this, node, model, parameters.ToImmutable(), isComplete, true, ImmutableArray.Create(EndpointOf(client, path, scope)), Fate.Sent)
        {
            Sendable = sendable,
        };
    }

    /// <summary>A protocol method's body, which another carrier reads.</summary>
    private static bool KnownBody(ITypeSymbol? type) => type?.Name == "BinaryContent";

    /// <summary>Reads what makes an options object; false when that cannot be seen.</summary>
    private static bool ReadOptions(IOperation source, IOperation reference, ReadingScope scope, ImmutableArray<Parameter>.Builder parameters)
    {
        switch (source)
        {
            case IObjectCreationOperation creation:
                foreach (var given in MadeObject.ReadAt(creation, reference, scope)!.Given)
                {
                    var value = scope.Values.Value(given.Value);
                    if (scope.Types.Sdk.ParameterName(given.Member) is { } name && !value.IsAlwaysNull)
                    {
                        parameters.Add(new SyntaxEntry(name, value, given.Place, given.Element, given.Name, given.Value.Syntax as ExpressionSyntax));
                    }
                }

                return true;
            case IInvocationOperation { TargetMethod: { Name: "Read", ContainingType.Name: "ModelReaderWriter" }, Arguments.Length: > 0 } read
                when WrappedText.In(read.Arguments[0].Value, scope) is { } json && JsonScanner.Scan(json.Text.Text) is { Kind: JsonKind.Object } root:
                var members = new JsonEntries(scope, json.Text, json.Producing).Of(root);
                parameters.AddRange(members.Parameters);
                return members.IsComplete;
            default:
                return source.ConstantValue is { HasValue: true, Value: null };
        }
    }

    /// <summary>The models of all calls that are given the same options: what is wrong in them must be wrong for each.</summary>
    private static WireValue OfAllCallsWith(IOperation options, IInvocationOperation call, WireValue model, ReadingScope scope)
    {
        if (call.Syntax.Contains(options.Syntax))
        {
            return model;
        }

        foreach (var destination in scope.Destinations.Trace(options))
        {
            if (destination.Call is { Instance: { } client } other && other.Syntax != call.Syntax && IsSdk(other.TargetMethod, scope)
                && scope.Models.Of(client) is var its && (its.Single is null || its.Single != model.Single))
            {
                model = ModelReader.Either(model, its);
            }
        }

        return model;
    }

    private static Endpoint EndpointOf(IOperation client, string path, ReadingScope scope)
    {
        var maker = OperationFacts.Unwrap(client) is IInvocationOperation making ? OperationFacts.Receiver(making) : scope.Clients.MadeBy(client);
        var address = scope.Clients.Address(client);
        return new Endpoint(address?.Host, address?.HostPlace, path, null, scope.Clients.Settings(maker ?? client));
    }
}
