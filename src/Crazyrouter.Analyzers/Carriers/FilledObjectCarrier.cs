using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>
/// Objects that are filled by name and are not made in sight (a parameter, a parsed file), or are another library's own messages:
/// RestSharp's <c>request.AddParameter("model", …)</c>, <c>MultiPartFormContent.Add</c>. Read where the model, else the prompt, is put in.
/// </summary>
internal sealed class FilledObjectCarrier : Carrier
{
    public override bool MayBegin(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } call
            => KeyedMethods.Puts(SyntaxNames.Rightmost(call.Expression) ?? string.Empty)
                && (KeyedSyntax.MayNameRequest(arguments[0].Expression) || KeyedSyntax.MayNameRequest(arguments[1].Expression)),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } }
            => KeyedSyntax.MayNameRequest(index[0].Expression),
        _ => false,
    };

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        if (Filled(scope.OperationOf(node)) is not { } filled)
        {
            return;
        }

        var root = RootOf(filled);
        if (OriginOf(root, scope) is not { } origin)
        {
            return;
        }

        foreach (var life in origin is IObjectCreationOperation ? scope.Keyed.Lives(origin) : LifeOf(root, scope))
        {
            if (FirstNaming(life) != node)
            {
                continue;
            }

            var parameters = new KeyedParameters(scope) { ValuesAreText = IsMessage(origin.Type), IsComplete = origin is IObjectCreationOperation };
            parameters.Apply(life);
            found.Add(parameters.ToRequest(this, node, life, origin is IObjectCreationOperation ? scope.Clients.Address(origin) : null));
        }
    }

    /// <summary>The object that a call or an index write puts something into.</summary>
    private static IOperation? Filled(IOperation? operation) => operation switch
    {
        IInvocationOperation call => OperationFacts.Receiver(call),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } } => instance,
        _ => null,
    };

    /// <summary>What a chain of calls begins with, each of which gives the object itself back.</summary>
    private static IOperation RootOf(IOperation filled)
    {
        var root = OperationFacts.Unwrap(filled);
        while (root is IInvocationOperation call && OperationFacts.Receiver(call) is { } receiver && SymbolEqualityComparer.Default.Equals(call.Type, receiver.Type))
        {
            root = OperationFacts.Unwrap(receiver);
        }

        return root;
    }

    /// <summary>What makes the object, or the variable it comes in with; null for what another carrier reads where it is made.</summary>
    private static IOperation? OriginOf(IOperation root, ReadingScope scope)
    {
        IOperation? origin = null;
        foreach (var source in scope.Sources.Trace(root))
        {
            var made = RootOf(source.Operation);
            var isOurs = made is IObjectCreationOperation
                ? IsMessage(made.Type) && !KnownTypes.Is(made.Type, scope.Types.MultipartFormDataContent)
                : !IsTurned(made, scope) && (KeyedTypes.IsKeyed(root.Type, scope) || IsMessage(root.Type));
            if (!isOurs)
            {
                return null;
            }

            origin ??= made;
        }

        return origin;
    }

    /// <summary>Whether the object is what a text or another object in sight was turned into, which is read with it.</summary>
    private static bool IsTurned(IOperation source, ReadingScope scope)
        => source is IInvocationOperation call
            && (KeyedMethods.Copies(call.TargetMethod.Name) || call.TargetMethod.Name == "AsObject")
            && (call.Instance ?? OperationFacts.Argument(call, 0)) is { } given
            && scope.Sources.Single(given) is { } turned
            && (turned is IAnonymousObjectCreationOperation or IObjectCreationOperation || scope.Values.Text(turned) is not null || IsTurned(turned, scope));

    private static IEnumerable<KeyedLife> LifeOf(IOperation root, ReadingScope scope)
    {
        if (root is ILocalReferenceOperation or IParameterReferenceOperation && OperationFacts.Referenced(root) is { } variable)
        {
            yield return scope.Keyed.LifeOf(variable, root);
        }
    }

    /// <summary>The call or the write that puts in the model, else the prompt: a request is read once.</summary>
    private static SyntaxNode? FirstNaming(KeyedLife life)
    {
        SyntaxNode? prompt = null;
        foreach (var step in life.Steps)
        {
            if (step.Kind is KeyedStepKind.Put or KeyedStepKind.PutIfAbsent)
            {
                if (step.Name == "model")
                {
                    return step.At;
                }

                prompt ??= step.Name == "prompt" ? step.At : null;
            }
        }

        return prompt;
    }

    /// <summary>Whether a type is a message or a form: what else is filled by such calls is a command of a database, a header, a list.</summary>
    private static bool IsMessage(ITypeSymbol? type)
        => type is { TypeKind: TypeKind.Class, Name: var name }
            && (name.EndsWith("Request", StringComparison.Ordinal) || name.EndsWith("Content", StringComparison.Ordinal) || name.EndsWith("Form", StringComparison.Ordinal)
                || name.EndsWith("Message", StringComparison.Ordinal) || name.EndsWith("Body", StringComparison.Ordinal));
}
