using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What is known of a client or message: its base address, and its timeout when it is made in sight.</summary>
internal sealed class ClientReader
{
    private const int MostWrapped = 4;

    /// <summary>What clients call their timeout.</summary>
    public static readonly ImmutableArray<string> TimeoutNames = ImmutableArray.Create("Timeout", "NetworkTimeout", "MaxTimeout", "HttpTimeout");

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

        foreach (var given in GivenMember.Of(creation, client, _scope))
        {
            if (IsTimeout(given.Member.Name))
            {
                return new ClientSettings(creation.Syntax.GetLocation(), TimeReader.Read(_scope, given.Value), given.Name.GetLocation());
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
        foreach (var given in GivenMember.Of(creation, client, _scope))
        {
            if (IsAddress(given.Member.Name) && _scope.Urls.CanBeUrl(given.Value.Type))
            {
                return First(given.Value) ?? Url.Unknown;
            }
        }

        Url? options = null;
        var isSdk = _scope.Types.Sdk.SendsToOpenAI(creation.Type);
        var isToldElsewhere = false;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            isToldElsewhere |= IsOptions(argument.Parameter?.Type);

            if (_scope.Urls.IsUrlArgument(argument))
            {
                return First(argument.Value) ?? Url.Unknown;
            }

            if (IsOptions(argument.Parameter?.Type))
            {
                options ??= Address(argument.Value, left - 1);
            }
        }

        return options ?? (isSdk && !isToldElsewhere ? UrlReader.Parse(SdkFacts.DefaultEndpoint) : null);
    }

    private Url? First(IOperation value) => _scope.Urls.Read(value) is { IsEmpty: false } urls ? urls[0] : null;

    private static bool IsAddress(string name)
        => name is "BaseAddress" or "BaseUrl" or "BaseUri" or "Endpoint" or "RequestUri" or "Address" or "Host" or "Url" or "Uri" or "Resource" or "ApiUrl";

    private static bool IsTimeout(string name) => TimeoutNames.Contains(name);

    private static bool IsOptions(ITypeSymbol? type)
        => type is not null && (type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal));

    private Url? WrittenAddress(IOperation client)
    {
        foreach (var written in GivenMember.WrittenTo(OperationFacts.Referenced(OperationFacts.Unwrap(client)), _scope))
        {
            if (IsAddress(written.Member.Name) && _scope.Urls.CanBeUrl(written.Value.Type))
            {
                return First(written.Value) ?? Url.Unknown;
            }
        }

        return null;
    }

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
