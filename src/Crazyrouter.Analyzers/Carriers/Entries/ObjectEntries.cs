using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Entries;

/// <summary>Reads the members of objects: what they send, and where it is given. A member that only groups parameters gives those.</summary>
internal sealed class ObjectEntries
{
    private static readonly ImmutableArray<string> Prefixes = ImmutableArray.Create("image_", "generation_", "extra_", "additional_");

    private const int MostDeep = 3;

    private readonly ReadingScope _scope;
    private readonly ImmutableArray<Parameter>.Builder _parameters = ImmutableArray.CreateBuilder<Parameter>();

    private int _depth;

    public ObjectEntries(ReadingScope scope) => _scope = scope;

    /// <summary>The model; unknown when it is not given, or one of the ways to it is not known.</summary>
    public WireValue Model { get; private set; } = WireValue.Unknown;

    public bool IsComplete { get; private set; } = true;

    public ImmutableArray<Parameter> Parameters => _parameters.ToImmutable();

    /// <summary>Takes what an object's members are given.</summary>
    /// <param name="made">The object.</param>
    /// <param name="model">Its member that holds the model, if it has one.</param>
    public void Add(MadeObject made, WireMember? model)
    {
        IsComplete &= made.IsComplete;
        var members = _scope.MembersOf(made.Type);
        WireValue? models = null;
        foreach (var given in made.Given)
        {
            if (Find(members, given.Member.Name) is not { } member)
            {
                continue;
            }

            if (member == model)
            {
                var value = _scope.Values.Value(given.Value);
                models = models is null ? value : ModelReader.Either(models, value);
            }
            else if (!TryAddGroup(made, member, given))
            {
                Add(made.Type, member, given);
            }
        }

        Model = models ?? Model;
    }

    private void Add(ITypeSymbol owner, WireMember member, GivenMember given)
    {
        var value = _scope.Values.Value(given.Value);
        if (!value.IsAlwaysNull || IsSetForRequest(given))
        {
            _parameters.Add(new MemberEntry(owner, member, given, value));
        }
    }

    /// <summary>Whether a null stands where this one object is made or filled, so that a value can take its place, and nothing can stand beside it.</summary>
    private static bool IsSetForRequest(GivenMember given) => !given.IsConditional && given.Element switch
    {
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax } => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => true,
        ExpressionStatementSyntax statement => statement.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null,
        _ => false,
    };

    /// <summary>Takes what a member holds that only groups parameters, as <c>Options = new() { ... }</c> does, and extension data.</summary>
    private bool TryAddGroup(MadeObject request, WireMember member, GivenMember given)
    {
        if (KeyedTypes.IsDictionary(TypeOf(member.Symbol), _scope) && (IsGroup(member) || WireNames.IsExtensionData(member.Symbol)))
        {
            IsComplete &= KeyedMember.TryAdd(given, request.Operation, _scope, _parameters);
            return true;
        }

        if (_depth == MostDeep || !IsGroup(member) || _scope.Sources.Single(given.Value) is not { } source || MadeObject.Read(source, _scope) is not { } made)
        {
            return false;
        }

        _depth++;
        Add(made, null);
        foreach (var holder in ObjectHolders.Of(request.Operation, _scope))
        {
            foreach (var written in GivenMember.WrittenToPart(holder, given.Member, _scope))
            {
                if (Find(_scope.MembersOf(made.Type), written.Member.Name) is { } inner)
                {
                    Add(made.Type, inner, written);
                }
            }
        }

        _depth--;
        return true;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;

    private static bool IsGroup(WireMember member)
    {
        var name = member.Name;
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(prefix.Length);
            }
        }

        return name.ToLowerInvariant() is "options" or "parameters" or "params" or "input" or "settings" or "config" or "arguments" or "args"
            or "properties" or "body" or "payload" or "data";
    }

    private static WireMember? Find(ImmutableArray<WireMember> members, string symbolName)
    {
        foreach (var member in members)
        {
            if (member.Symbol.Name == symbolName)
            {
                return member;
            }
        }

        return null;
    }
}
