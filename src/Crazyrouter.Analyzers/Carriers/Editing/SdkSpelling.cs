using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Spells parameters as the properties of an SDK's options and the values of their types.</summary>
internal sealed class SdkSpelling : ISpelling
{
    private readonly ReadingScope _scope;

    public SdkSpelling(ReadingScope scope) => _scope = scope;

    public IReadOnlyList<TextChange>? Respell(SyntaxEntry entry, Write write)
    {
        if (entry.Given is null)
        {
            return null;
        }

        if (PropertyFor(entry, write.Name) is not { } property)
        {
            // An argument of the call itself, such as the count.
            return entry.Is(write.Name) && write.Kind == WireKind.Number ? new[] { new TextChange(entry.Given.Span, write.Value) } : null;
        }

        if (Value(property, write, entry) is not { } value)
        {
            return null;
        }

        return entry.Is(write.Name)
            ? new[] { new TextChange(entry.Given.Span, value) }
            : new[] { new TextChange(entry.NameNode!.Span, property.Name), new TextChange(entry.Given.Span, value) };
    }

    /// <summary>The property of the entry's own options type that sends a parameter; null where it has none.</summary>
    public IPropertySymbol? PropertyFor(SyntaxEntry entry, string wireName)
    {
        if (entry.NameNode is null || _scope.ModelOf(entry.NameNode.SyntaxTree).GetSymbolInfo(entry.NameNode, _scope.CancellationToken).Symbol is not IPropertySymbol own
            || _scope.Types.Sdk.PropertyFor(own.ContainingType, wireName) is not { } name)
        {
            return null;
        }

        foreach (var member in own.ContainingType.GetMembers(name))
        {
            if (member is IPropertySymbol property)
            {
                return property;
            }
        }

        return null;
    }

    private string? Value(IPropertySymbol property, Write write, SyntaxEntry entry)
    {
        if (write.Kind != WireKind.Text)
        {
            return write.Value;
        }

        var type = ValueSpelling.Underlying(property.Type);
        var model = _scope.ModelOf(entry.Element.SyntaxTree);
        return _scope.Types.Sdk.MemberFor(type, write.Value) is { } member && IsAllowed(type, member, property, entry)
            ? type.ToMinimalDisplayString(model, entry.Element.SpanStart) + "." + member
            : ValueSpelling.Of(type, new Write(write.Name, _scope.Types.Sdk.SpellText(property, write.Value), write.Kind), model, entry.Element.SpanStart);
    }

    /// <summary>Whether naming the static member needs no more suppressing than the property itself.</summary>
    private bool IsAllowed(ITypeSymbol type, string member, IPropertySymbol property, SyntaxEntry entry)
    {
        var symbols = type.GetMembers(member);
        return symbols.Length == 1 && (ExperimentalApi.IdOf(symbols[0]) is not { } id || ExperimentalApi.IdOf(property) == id
            || ExperimentalApi.IsAllowed(id, _scope.ModelOf(entry.Element.SyntaxTree), entry.Element.SpanStart, _scope.CancellationToken));
    }
}
