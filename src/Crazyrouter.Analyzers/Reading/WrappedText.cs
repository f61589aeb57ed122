using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>A text behind what only carries it as bytes or data: <c>BinaryData.FromString(text)</c>, <c>"..."u8.ToArray()</c>.</summary>
internal readonly struct WrappedText
{
    private const int MostWrappers = 6;

    private WrappedText(MappedText text, IOperation producing)
    {
        Text = text;
        Producing = producing;
    }

    public MappedText Text { get; }

    /// <summary>The operation that puts the text together.</summary>
    public IOperation Producing { get; }

    /// <summary>The one text that a value carries; null when there is none in sight.</summary>
    public static WrappedText? In(IOperation value, ReadingScope scope)
    {
        var carried = scope.Sources.Single(value);
        for (var i = 0; i < MostWrappers && carried is not null; i++)
        {
            if (scope.Values.Text(carried) is { } text)
            {
                return new WrappedText(text, carried);
            }

            carried = carried switch
            {
                IInvocationOperation { TargetMethod.Name: "FromString" or "FromBytes" or "GetBytes" or "ToArray" or "Create" or "Parse" } call
                    => scope.Sources.Single(call.Arguments.Length > 0 ? call.Arguments[0].Value : call.Instance ?? call),
                IObjectCreationOperation { Arguments.Length: > 0 } creation => scope.Sources.Single(creation.Arguments[0].Value),
                _ => null,
            };
        }

        return null;
    }
}
