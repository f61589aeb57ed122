using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What is known of a client or message: its base address, and its timeout when it is made in sight.</summary>
internal sealed class ClientReader
{
    private const int MostWrapped = 4;

    private readonly ReadingScope _scope;

    public ClientReader(ReadingScope scope) => _scope = scope;

    /// <summary>The URL that a client, message or options object was given, wherever it is made or written to; null when none is in sight.</summary>
    public Url? Address(IOperation client) => Address(client, MostWrapped);

    /// <summary>The client's settings; null when it is not made in sight.</summary>
    public ClientSettings? Settings(IOperation client)
    {
        if (_scope.Sources.Single(client) is not IObjectCreationOperation creation)
        {
            return null;
        }

        foreach (var (name, value) in Given(creation, client))
        {
            if (IsTimeout(name))
            {
                return new ClientSettings(creation.Syntax.GetLocation(), TimeReader.Read(_scope, value.Value), value.Place);
            }
        }

        foreach (var argument in creation.Arguments)
        {
            // An SDK's client is given its timeout, or not, through an options object.
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && IsOptions(argument.Parameter?.Type))
            {
                return Settings(argument.Value);
            }
        }

        return new ClientSettings(creation.Syntax.GetLocation(), TimeSpan.FromSeconds(SdkFacts.DefaultTimeoutSeconds), null);
    }

    /// <summary>The object that makes a client out of another one: <c>openAi</c> in <c>openAi.GetImageClient(model)</c>.</summary>
    public IOperation? MadeBy(IOperation client)
        => _scope.Sources.Single(client) is IInvocationOperation call && !OperationFacts.IsInSource(call.TargetMethod) ? OperationFacts.Receiver(call) : null;

    private Url? Address(IOperation client, int left)
    {
        if (left == 0)
        {
            return null;
        }

        foreach (var source in _scope.Sources.Trace(client))
        {
            var address = source.Operation switch
            {
                IObjectCreationOperation creation => GivenAddress(creation, client, left),
                IInvocationOperation call when OperationFacts.Receiver(call) is { } receiver
                    => _scope.Urls.CanBeUrl(receiver.Type) ? First(receiver) : NamedClient(call) ?? Address(receiver, left - 1),
                _ => WrittenAddress(client) ?? RegisteredAddress(source.Operation),
            };
            if (address is not null)
            {
                return address;
            }
        }

        return null;
    }

    private Url? GivenAddress(IObjectCreationOperation creation, IOperation client, int left)
    {
        foreach (var (name, value) in Given(creation, client))
        {
            if (IsAddress(name) && _scope.Urls.CanBeUrl(value.Value.Type) && First(value.Value) is { } url)
            {
                return url;
            }
        }

        Url? options = null;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            if (_scope.Urls.CanBeUrl(argument.Parameter?.Type) || _scope.Urls.CanBeUrl(argument.Value.Type))
            {
                if (First(argument.Value) is { } url && LooksLikeUrl(url))
                {
                    return url;
                }
            }
            else
            {
                options ??= Address(argument.Value, left - 1);
            }
        }

        return options;
    }

    private static bool LooksLikeUrl(Url url) => url.Host is not null || url.Path.IndexOf('/') >= 0;

    private Url? First(IOperation value) => _scope.Urls.Read(value) is { IsEmpty: false } urls ? urls[0] : null;

    private static bool IsAddress(string name)
        => name is "BaseAddress" or "BaseUrl" or "BaseUri" or "Endpoint" or "RequestUri" or "Address" or "Host" or "Url" or "Uri" or "Resource" or "ApiUrl";

    private static bool IsTimeout(string name) => name is "Timeout" or "NetworkTimeout" or "MaxTimeout" or "HttpTimeout";

    private static bool IsOptions(ITypeSymbol? type)
        => type is not null && (type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal));

    /// <summary>The members set in an object's initializer and later, on any variable that is known to hold it.</summary>
    private IEnumerable<(string Name, Source Value)> Given(IObjectCreationOperation creation, IOperation client)
    {
        if (creation.Initializer is { } initializer)
        {
            foreach (var member in initializer.Initializers)
            {
                if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } target } assignment)
                {
                    yield return (property.Name, new Source(assignment.Value, NameOf(target)));
                }
            }
        }

        foreach (var written in WrittenTo(HolderOf(creation)))
        {
            yield return written;
        }

        if (OperationFacts.Referenced(OperationFacts.Unwrap(client)) is { } symbol && !SymbolEqualityComparer.Default.Equals(symbol, HolderOf(creation)))
        {
            foreach (var written in WrittenTo(symbol))
            {
                yield return written;
            }
        }
    }

    private IEnumerable<(string Name, Source Value)> WrittenTo(ISymbol? holder)
    {
        if (holder is null)
        {
            yield break;
        }

        foreach (var use in _scope.Uses.Of(holder))
        {
            if (use.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } target && assignment.Target == target)
            {
                yield return (target.Property.Name, new Source(assignment.Value, NameOf(target)));
            }
        }
    }

    private Url? WrittenAddress(IOperation client)
    {
        foreach (var (name, value) in WrittenTo(OperationFacts.Referenced(OperationFacts.Unwrap(client))))
        {
            if (IsAddress(name) && First(value.Value) is { } url)
            {
                return url;
            }
        }

        return null;
    }

    /// <summary>The variable a new object is put into; null where it is put into none.</summary>
    private static ISymbol? HolderOf(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IFieldInitializerOperation { InitializedFields.Length: 1 } field => field.InitializedFields[0],
            IPropertyInitializerOperation { InitializedProperties.Length: 1 } property => property.InitializedProperties[0],
            ISimpleAssignmentOperation assignment => OperationFacts.Referenced(assignment.Target),
            _ => null,
        };
    }

    private static Location NameOf(IPropertyReferenceOperation property) => property.Syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        var syntax => syntax.GetLocation(),
    };

    /// <summary>The address of <c>factory.CreateClient("name")</c>, from its registration.</summary>
    private Url? NamedClient(IInvocationOperation call)
        => call.TargetMethod.Name == "CreateClient" && call.Arguments.Length > 0
            ? Registered(registration => RegisteredName(registration) is { } name && name == _scope.Values.Single(call.Arguments[call.Arguments.Length - 1].Value))
            : null;

    /// <summary>The address registered for the typed client whose constructor is given this <c>HttpClient</c>.</summary>
    private Url? RegisteredAddress(IOperation source)
        => OperationFacts.Referenced(source) is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter
            && KnownTypes.Is(parameter.Type, _scope.Types.HttpClient)
            ? Registered(registration => IsFor(registration.TargetMethod, constructor.ContainingType))
            : null;

    private static bool IsFor(IMethodSymbol registration, INamedTypeSymbol client)
    {
        foreach (var type in registration.TypeArguments)
        {
            if (SymbolEqualityComparer.Default.Equals(type, client))
            {
                return true;
            }
        }

        return false;
    }

    private string? RegisteredName(IInvocationOperation registration)
        => OperationFacts.Argument(registration, "name") is { } name ? _scope.Values.Single(name) : null;

    private Url? Registered(Func<IInvocationOperation, bool> matches)
    {
        foreach (var registration in _scope.Uses.CallsNamed("AddHttpClient"))
        {
            if (!matches(registration))
            {
                continue;
            }

            foreach (var assignment in registration.Syntax.DescendantNodes())
            {
                if (assignment is AssignmentExpressionSyntax && _scope.OperationOf(assignment) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" } } written
                    && First(written.Value) is { } url)
                {
                    return url;
                }
            }
        }

        return null;
    }
}
