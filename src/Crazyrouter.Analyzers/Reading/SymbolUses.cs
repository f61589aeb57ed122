using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Where a symbol is used: references to locals, parameters, fields and properties, calls of methods and constructors.</summary>
internal sealed class SymbolUses
{
    private const string Generated = ".g.cs";

    private readonly ReadingScope _scope;
    private readonly ReadingCache _cache;

    public SymbolUses(ReadingScope scope, ReadingCache cache)
    {
        _scope = scope;
        _cache = cache;
    }

    /// <summary>The references to a variable or member, in source order; for a method or constructor, its calls.</summary>
    public ImmutableArray<IOperation> Of(ISymbol symbol)
    {
        if (!_cache.Uses.TryGetValue(symbol, out var uses))
        {
            uses = symbol is IMethodSymbol method ? CallsOf(method) : ReferencesTo(symbol);
            _cache.Uses.TryAdd(symbol, uses);
        }

        return uses;
    }

    /// <summary>The places where a method is handed on without being called: <c>parts.Select(LinkOf)</c>.</summary>
    public ImmutableArray<IOperation> GroupsOf(IMethodSymbol method) => _cache.Groups.GetOrAdd(method, FindGroups);

    /// <summary>The roots of the files that name something; also of some whose names are known already, which costs less than to search them.</summary>
    public IEnumerable<SyntaxNode> FilesWith(string name)
    {
        var scan = new WordScan(new[] { name }, WordMatch.Identifier);
        foreach (var tree in _scope.Compilation.SyntaxTrees)
        {
            _scope.CancellationToken.ThrowIfCancellationRequested();
            if (!tree.FilePath.EndsWith(Generated, System.StringComparison.OrdinalIgnoreCase) && _cache.Identifiers.MayName(tree, name, _scope.CancellationToken)
                && (_cache.Identifiers.HasNodesOf(tree) || scan.Finds(tree.GetText(_scope.CancellationToken))))
            {
                yield return tree.GetRoot(_scope.CancellationToken);
            }
        }
    }

    /// <summary>The references to a variable that can see what is written to it at a place; those of a member, which any method may run before, are all.</summary>
    public IEnumerable<IOperation> Seeing(ISymbol variable, SyntaxNode written)
    {
        var end = variable is ILocalSymbol or IParameterSymbol ? int.MaxValue : -1;
        foreach (var use in Of(variable))
        {
            if (end < 0)
            {
                yield return use;
            }
            else if (use.Syntax.SpanStart >= end)
            {
                yield break;
            }
            else if (use.Parent is ISimpleAssignmentOperation other && other.Target == use && RunOrder.AlwaysFollows(other.Syntax, written))
            {
                // What the assignment itself reads is still the old value.
                end = other.Syntax.Span.End;
            }
            else if (use.Syntax.SpanStart > written.SpanStart && !RunOrder.Exclude(written, use.Syntax))
            {
                yield return use;
            }
        }
    }

    /// <summary>The calls of the method, or the reads of the property, that gives back what is returned there; empty in a lambda.</summary>
    public ImmutableArray<IOperation> OfResult(SyntaxNode returned)
    {
        for (var node = returned; node is not null; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax)
            {
                break;
            }

            if (node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax)
            {
                return _scope.ModelOf(node.SyntaxTree).GetDeclaredSymbol(node, _scope.CancellationToken) is { } member ? Of(member) : ImmutableArray<IOperation>.Empty;
            }
        }

        return ImmutableArray<IOperation>.Empty;
    }

    /// <summary>The calls of every method of that name, whatever its type.</summary>
    public ImmutableArray<IInvocationOperation> CallsNamed(string name) => _cache.CallsByName.GetOrAdd(name, FindCallsNamed);

    private ImmutableArray<IInvocationOperation> FindCallsNamed(string name)
    {
        var calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        foreach (var root in FilesWith(name))
        {
            foreach (var node in NamedIn(root).Calls(name, root.Span))
            {
                if (_scope.OperationOf(node) is IInvocationOperation call)
                {
                    calls.Add(call);
                }
            }
        }

        return calls.ToImmutable();
    }

    private ImmutableArray<IOperation> ReferencesTo(ISymbol symbol)
    {
        var uses = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var root in RootsThatSee(symbol))
        {
            foreach (var node in NamedIn(root).Names(symbol.Name, root.Span))
            {
                if (Refers((IdentifierNameSyntax)node, symbol) is { } operation)
                {
                    uses.Add(operation);
                }
            }
        }

        return uses.ToImmutable();
    }

    private IOperation? Refers(IdentifierNameSyntax name, ISymbol symbol)
    {
        if (name.Parent is NameColonSyntax or NameEqualsSyntax)
        {
            return null;
        }

        var bound = _scope.ModelOf(name.SyntaxTree).GetSymbolInfo(name, _scope.CancellationToken).Symbol;
        if (!SymbolEqualityComparer.Default.Equals(bound?.OriginalDefinition, symbol.OriginalDefinition))
        {
            return null;
        }

        SyntaxNode expression = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return _scope.OperationOf(expression);
    }

    private ImmutableArray<IOperation> CallsOf(IMethodSymbol method)
    {
        var calls = ImmutableArray.CreateBuilder<IOperation>();
        var definition = method.OriginalDefinition;
        foreach (var root in RootsThatSee(definition))
        {
            var named = NamedIn(root);
            var nodes = definition.MethodKind == MethodKind.Constructor ? named.Creations(definition.ContainingType.Name, root.Span) : named.Calls(definition.Name, root.Span);
            foreach (var node in nodes)
            {
                if (_scope.OperationOf(node) is { } operation && Calls(operation, definition))
                {
                    calls.Add(operation);
                }
            }
        }

        return calls.ToImmutable();
    }

    private ImmutableArray<IOperation> FindGroups(ISymbol method)
    {
        var groups = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var use in ReferencesTo(method))
        {
            if (use is IMethodReferenceOperation)
            {
                groups.Add(use);
            }
        }

        return groups.ToImmutable();
    }

    private NamedNodes NamedIn(SyntaxNode root) => _cache.NamedIn(root.SyntaxTree, _scope.CancellationToken);

    private static bool Calls(IOperation operation, IMethodSymbol method) => operation switch
    {
        IObjectCreationOperation creation => SymbolEqualityComparer.Default.Equals(creation.Constructor?.OriginalDefinition, method),
        IInvocationOperation invocation => IsOrImplements(method, invocation.TargetMethod),
        _ => false,
    };

    private static bool IsOrImplements(IMethodSymbol method, IMethodSymbol called)
    {
        var definition = (called.ReducedFrom ?? called).OriginalDefinition;
        if (SymbolEqualityComparer.Default.Equals(definition, method))
        {
            return true;
        }

        return called.ContainingType.TypeKind == TypeKind.Interface
            ? SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(called)?.OriginalDefinition, method)
            : method.IsOverride && SymbolEqualityComparer.Default.Equals(method.OverriddenMethod?.OriginalDefinition, definition);
    }

    /// <summary>The syntax in which a symbol can be named: its body, its type, or every file whose text holds its name.</summary>
    private IEnumerable<SyntaxNode> RootsThatSee(ISymbol symbol)
    {
        var owner = symbol switch
        {
            ILocalSymbol or IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } => symbol.ContainingSymbol,
            { DeclaredAccessibility: Accessibility.Private } => symbol.ContainingType,
            _ => null,
        };
        if (symbol is IParameterSymbol && owner is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            // A primary constructor's parameter is seen in the whole type.
            owner = owner.ContainingType;
        }

        return owner is { DeclaringSyntaxReferences.IsEmpty: false } ? DeclarationsOf(owner)
            : FilesWith(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name);
    }

    private IEnumerable<SyntaxNode> DeclarationsOf(ISymbol owner)
    {
        foreach (var reference in owner.DeclaringSyntaxReferences)
        {
            yield return reference.GetSyntax(_scope.CancellationToken);
        }
    }
}
