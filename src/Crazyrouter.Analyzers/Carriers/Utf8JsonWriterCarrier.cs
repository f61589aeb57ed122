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

/// <summary>Calls on one <c>Utf8JsonWriter</c>: every object begun is read where it begins.</summary>
internal sealed class Utf8JsonWriterCarrier : Carrier
{
    public override bool MayBegin(SyntaxNode node)
        => node is InvocationExpressionSyntax call && SyntaxNames.Rightmost(call.Expression) == "WriteStartObject";

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        if (scope.OperationOf(node) is not IInvocationOperation start || !KnownTypes.Is(start.TargetMethod.ContainingType, scope.Types.Utf8JsonWriter)
            || WriterReader.Read(scope, start) is not { } written)
        {
            return;
        }

        var parameters = new KeyedParameters(scope) { IsComplete = written.IsComplete };
        foreach (var member in written.Members)
        {
            if (scope.Values.Single(member.Name) is { } name)
            {
                parameters.Add(ToParameter(name, member, scope), member.NameCall.Syntax);
            }
            else
            {
                parameters.IsComplete = false;
            }
        }

        if (parameters.IsRequest)
        {
            var request = parameters.ToRequest(this, node, new KeyedLife(SinkOf(start, scope) ?? start, ImmutableArray<KeyedStep>.Empty), RouteBeside(written, scope));
            found.Add(request);
        }
    }

    protected override bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
        => WriterEntryEditor.TryEdit(entry, edit, editor);

    private static Parameter ToParameter(string name, WrittenMember member, ReadingScope scope)
    {
        var key = OperationFacts.Unwrap(member.Name).Syntax;
        return new SyntaxEntry(
            name, ValueOf(member, scope), key.GetLocation(), KeyedSteps.ElementOf(member.NameCall.Syntax), key, member.Value?.Syntax as ExpressionSyntax)
        {
            ValueElement = member.ValueCall == member.NameCall ? null : KeyedSteps.ElementOf(member.ValueCall.Syntax),
        };
    }

    private static WireValue ValueOf(WrittenMember member, ReadingScope scope) => member.Kind switch
    {
        WrittenKind.Given when member.Value is not null => scope.Values.Value(member.Value),
        WrittenKind.Null => new WireValue(new WireConstant("null", WireKind.Null, member.ValueCall.Syntax.GetLocation())),
        WrittenKind.Structure => new WireValue(new WireConstant(string.Empty, WireKind.Structure, member.ValueCall.Syntax.GetLocation())),
        _ => WireValue.Unknown,
    };

    /// <summary>What makes the stream or buffer that the writer writes to: it is what is sent.</summary>
    private static IOperation? SinkOf(IInvocationOperation start, ReadingScope scope)
        => scope.Sources.Single(start.Instance!) is IObjectCreationOperation writer && OperationFacts.Argument(writer, 0) is { } sink
            ? scope.Sources.Single(sink)
            : null;

    /// <summary>The route that an entry of a batch names beside its body.</summary>
    private static Url? RouteBeside(WrittenObject written, ReadingScope scope)
    {
        if (written.Parent is { IsArray: false } entry)
        {
            foreach (var member in entry.Members)
            {
                if (scope.Values.Single(member.Name) is "url" or "path" or "endpoint" && member.Value is not null && scope.Values.Single(member.Value) is { } route)
                {
                    return UrlReader.Parse(route);
                }
            }
        }

        return null;
    }
}
