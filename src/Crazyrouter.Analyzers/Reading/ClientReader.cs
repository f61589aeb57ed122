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
    public ClientSettings? Settings(IOperation client) => Settings(client, MostWrapped);

    /// <summary>The object that makes a client out of another one: <c>openAi</c> in <c>openAi.GetImageClient(model)</c>.</summary>
    public IOperation? MadeBy(IOperation client)
        => _scope.Sources.Single(client) is IInvocationOperation call && !OperationFacts.IsInSource(call.TargetMethod) ? OperationFacts.Receiver(call) : null;

    private ClientSettings? Settings(IOperation client, int left)
    {
        if (left == 0 || _scope.Sources.Single(client) is not IObjectCreationOperation creation)
        {
            return left == 0 ? null : TimeoutWrittenTo(client);
        }

        if (TimeoutGivenTo(creation, client) is { } settings)
        {
            return settings;
        }

        foreach (var argument in creation.Arguments)
        {
            // An SDK's client is given its timeout, or not, through an options object.
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && IsOptions(argument.Parameter?.Type))
            {
                return Settings(argument.Value, left - 1);
            }
        }

        // Only of these clients is the default known.
        return KnownTypes.Is(creation.Type, _scope.Types.HttpClient) || _scope.Types.Sdk.SendsToOpenAI(creation.Type)
            ? new ClientSettings(creation.Syntax.GetLocation(), TimeSpan.FromSeconds(SdkFacts.DefaultTimeoutSeconds), null)
            : null;
    }

    /// <summary>The timeout that is written to a client which comes from elsewhere.</summary>
    private ClientSettings? TimeoutWrittenTo(IOperation client)
    {
        ClientSettings? settings = null;
        foreach (var holder in _scope.Sources.HoldersOf(client))
        {
            foreach (var written in GivenMember.WrittenTo(holder, _scope))
            {
                if (IsTimeout(written.Member.Name))
                {
                    settings = new ClientSettings(
                        client.Syntax.GetLocation(), settings is null ? TimeReader.Read(_scope, written.Value) : null, written.Name.GetLocation());
                }
            }
        }

        return settings;
    }

    /// <summary>The timeout a new client is given; one that is given several is not known to have any of them.</summary>
    private ClientSettings? TimeoutGivenTo(IObjectCreationOperation creation, IOperation client)
    {
        ClientSettings? settings = null;
        foreach (var given in GivenMember.Of(creation, client, _scope))
        {
            if (IsTimeout(given.Member.Name))
            {
                settings = new ClientSettings(
                    creation.Syntax.GetLocation(), settings is null ? TimeReader.Read(_scope, given.Value) : null, given.Name.GetLocation());
            }
        }

        return settings;
    }

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
                IObjectCreationOperation creation => _scope.In(source.Frame).Clients.GivenAddress(creation, client, left),
                IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor, ContainingType: var type } } chained
                    => _scope.In(source.Frame).Clients.ArgumentAddress(chained.Arguments, type, left),
                IInvocationOperation call when OperationFacts.Receiver(call) is { } receiver
                    => _scope.Urls.CanBeUrl(receiver.Type) ? Only(receiver)
                        : GivenUrl(call) ?? WrittenAddress(client) ?? NamedClient(call) ?? Address(receiver, left - 1),
                IInvocationOperation call => GivenUrl(call) ?? WrittenAddress(client),
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
        Url? address = null;
        foreach (var given in GivenMember.Of(creation, client, _scope))
        {
            if (IsAddress(given.Member.Name) && _scope.Urls.CanBeUrl(given.Value.Type))
            {
                address = address is null ? Only(given.Value) : Url.Unknown;
            }

            if (IsOptions(given.Value.Type) && Address(given.Value, left - 1) is { } inner)
            {
                return inner;
            }
        }

        if (address is not null)
        {
            return address;
        }

        // A class of the program's own that is an SDK's client is told by what it hands to the base.
        return ConstructorChain.CallIn(creation.Constructor, _scope) is { } chained
            ? ArgumentAddress(creation.Arguments, null, left) ?? ArgumentAddress(chained.Arguments, chained.TargetMethod.ContainingType, left)
            : ArgumentAddress(creation.Arguments, creation.Constructor?.ContainingType, left);
    }

    /// <summary>The address among a constructor's arguments, or in the options among them; the SDK's own where its client is told none.</summary>
    private Url? ArgumentAddress(ImmutableArray<IArgumentOperation> arguments, ITypeSymbol? client, int left)
    {
        Url? options = null;
        Url? stream = null;
        var isToldElsewhere = false;
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            if (_scope.Urls.IsUrlArgument(argument))
            {
                return Only(argument.Value);
            }

            if (KnownTypes.Is(argument.Parameter?.Type, _scope.Types.Stream) || KnownTypes.Is(argument.Parameter?.Type, _scope.Types.HttpClient))
            {
                // A writer over a stream writes to where that goes, a client over a client to where that sends, unless it is told where.
                stream ??= Address(argument.Value, left - 1);
            }

            if (IsOptions(argument.Parameter?.Type))
            {
                isToldElsewhere = true;
                options ??= Address(argument.Value, left - 1);
            }
        }

        return options ?? stream ?? (!isToldElsewhere && client is not null && !OperationFacts.IsInSource(client) && _scope.Types.Sdk.SendsToOpenAI(client)
            ? UrlReader.Parse(SdkFacts.DefaultEndpoint)
            : null);
    }

    /// <summary>The one URL a value is; one that can be several is unknown.</summary>
    private Url Only(IOperation value) => _scope.Urls.Read(value) is { Length: 1 } urls && urls[0] != Url.Unread ? urls[0] : Url.Unknown;

    private static bool IsAddress(string name)
        => name is "BaseAddress" or "BaseUrl" or "BaseUri" or "Endpoint" or "RequestUri" or "Address" or "Host" or "Url" or "Uri" or "Resource" or "ApiUrl";

    private static bool IsTimeout(string name) => TimeoutNames.Contains(name);

    private static bool IsOptions(ITypeSymbol? type)
        => type is not null && (type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal));

    /// <summary>The URL that a call is given for what it makes, as <c>pipeline.CreateMessage(uri, "POST")</c> and <c>WebRequest.Create(url)</c> are.</summary>
    private Url? GivenUrl(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (KnownTypes.Is(argument.Parameter?.Type, _scope.Types.Uri) || (call.Instance is null && UrlReader.SaysUrl(argument.Parameter)))
            {
                return Only(argument.Value);
            }
        }

        return null;
    }

    /// <summary>The address that is written to a client on its way, under whichever name it goes; unknown where two are.</summary>
    private Url? WrittenAddress(IOperation client)
    {
        Url? address = null;
        foreach (var holder in _scope.Sources.HoldersOf(client))
        {
            if (WrittenTo(holder) is { } written)
            {
                address = address is null || address.Host == written.Host ? written : Url.Unknown;
            }
        }

        return address;
    }

    private Url? WrittenTo(ISymbol variable)
    {
        foreach (var written in GivenMember.WrittenTo(variable, _scope))
        {
            if (IsAddress(written.Member.Name) && _scope.Urls.CanBeUrl(written.Value.Type))
            {
                return Only(written.Value);
            }
        }

        foreach (var use in _scope.Uses.Of(variable))
        {
            // A part of a message: message.Request.Uri = uri.
            if (use.Parent is IPropertyReferenceOperation { Parent: IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } part }
                && assignment.Target == part && KnownTypes.Is(part.Type, _scope.Types.Uri))
            {
                return Only(assignment.Value);
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

            for (var call = registration.Syntax as InvocationExpressionSyntax; call is not null; call = FluentlyAfter(call))
            {
                if (AddressSetIn(call.ArgumentList) is { } url)
                {
                    return url;
                }
            }
        }

        return null;
    }

    /// <summary>What goes on configuring the same client: <c>.ConfigureHttpClient(…)</c>. Another registration behind it is another client's.</summary>
    private static InvocationExpressionSyntax? FluentlyAfter(InvocationExpressionSyntax call)
        => call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Services", Parent: InvocationExpressionSyntax next } access
            && access.Expression == call && access.Name.Identifier.ValueText != "AddHttpClient" ? next : null;

    private Url? AddressSetIn(SyntaxNode configuration)
    {
        foreach (var node in configuration.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax
                && _scope.OperationOf(node) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" } } written)
            {
                return Only(written.Value);
            }
        }

        return null;
    }
}
