using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Tells what one operation makes of a value that was made of a reply.</summary>
internal sealed class ReplySteps
{
    private readonly PartReaders _parts;

    public ReplySteps(RewriteScope scope) => _parts = scope.Parts;

    /// <summary>Whether a value of this type can be what the program wanted, and not only something on the way there.</summary>
    public static bool IsFinal(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } || FormOf(type) != ImageForm.None;

    /// <summary>What an operation makes of a value; null where it goes its own way with an image that it is given.</summary>
    public ReplyState? After(IOperation step, IOperation value, ReplyState state)
    {
        if (state.IsImage && IsPosition(step))
        {
            return state.As(ImageForm.Position);
        }

        if (step.Type?.SpecialType == SpecialType.System_Boolean && !OperationFacts.IsInSource(step.Type))
        {
            // A question about it, whose answer decides and is not the image.
            return FormAfter(step, state.Form) is { } given ? state.As(given) : NamedBy(step, state);
        }

        if (state.IsImage && IsFinal(value.Type) && !IsText(value.Type, step))
        {
            return FormAfter(step, state.Form) is { } form ? state.As(form) : null;
        }

        if (FormAfter(step, state.Form) is { } known)
        {
            return state.As(known);
        }

        state = NamedBy(step, state);
        if (!state.IsImage && value.Type?.SpecialType == SpecialType.System_String && IsCut(step))
        {
            state = new ReplyState(step.Type?.SpecialType == SpecialType.System_Int32 ? ImageForm.Position : ImageForm.Link, true);
        }

        return state.IsImage && FormOf(step.Type) is var typed and not ImageForm.None ? state.As(typed) : state;
    }

    /// <summary>What a value is that a pattern has matched: a part may be told by its type.</summary>
    public ReplyState OfPattern(IPatternOperation pattern, ReplyState state) => NamedBy(pattern, state);

    private ReplyState NamedBy(IOperation step, ReplyState state)
    {
        if (_parts.TakenBy(step) is { } taking)
        {
            foreach (var part in taking.Steps)
            {
                state = Named(part, state);
            }
        }

        return state;
    }

    private static ReplyState Named(ReplyStep part, ReplyState state)
        => part.Is("data") ? new ReplyState(state.Form, state.IsSearched, isItem: true)
            : part.Is("image_url") || (part.Is("url") && (state.IsImage || state.IsItem)) ? state.As(ImageForm.Link)
            : part.Is("b64_json") ? state.As(ImageForm.Base64)
            : part.Is("content") ? state.OfMessage()
            : state;

    /// <summary>What the calls make of an image that people get one with.</summary>
    private static ImageForm? FormAfter(IOperation step, ImageForm form) => (NameOf(step), form) switch
    {
        ("Convert.FromBase64String", ImageForm.Link or ImageForm.Base64) => ImageForm.Bytes,
        ("JsonElement.GetBytesFromBase64" or "JsonElement.TryGetBytesFromBase64", ImageForm.Link or ImageForm.Base64) => ImageForm.Bytes,
        ("HttpClient.GetByteArrayAsync" or "WebClient.DownloadData" or "WebClient.DownloadDataTaskAsync", ImageForm.Link or ImageForm.Address) => ImageForm.Bytes,
        ("HttpClient.GetStreamAsync", ImageForm.Link or ImageForm.Address) => ImageForm.Stream,
        ("Uri.Uri", ImageForm.Link) => ImageForm.Address,
        ("Uri.ToString" or "Uri.AbsoluteUri" or "Uri.OriginalString", ImageForm.Address) => ImageForm.Link,
        ("BinaryData.ToArray", ImageForm.Data) => ImageForm.Bytes,
        ("BinaryData.ToStream", ImageForm.Data) => ImageForm.Stream,
        ("BinaryData.FromBytes", ImageForm.Bytes) => ImageForm.Data,
        ("File.WriteAllBytes" or "File.WriteAllBytesAsync", ImageForm.Bytes) => ImageForm.Saved,
        _ => null,
    };

    /// <summary>Whether a step goes on with a text that it takes a piece out of.</summary>
    public static bool GoesOn(IOperation step, IOperation value)
        => value.Type?.SpecialType == SpecialType.System_String && (IsPosition(step) || (IsText(value.Type, step) && step is not IInvocationOperation { TargetMethod.Name: "ToString" }));

    private static bool IsPosition(IOperation step)
        => step is IInvocationOperation { TargetMethod: { Name: "IndexOf" or "IndexOfAny" or "LastIndexOf", ContainingType.SpecialType: SpecialType.System_String } } or IPropertyReferenceOperation
        {
            Property: { Name: "Length", ContainingType.SpecialType: SpecialType.System_String },
        };

    /// <summary>Whether a step only cuts, cleans or hands on a text.</summary>
    private static bool IsText(ITypeSymbol? type, IOperation step)
        => type is { SpecialType: SpecialType.System_String } && step switch
        {
            IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: var name } }
                => name is "Trim" or "TrimStart" or "TrimEnd" or "Substring" or "Split" or "Replace" or "ToString" or "Remove",
            IInvocationOperation { TargetMethod: { ContainingType.Name: "Regex", Name: "Match" or "Matches" or "Replace" } } => true,
            IPropertyReferenceOperation or IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "GetResult" or "ConfigureAwait" } => false,
            _ => step.Type?.SpecialType == SpecialType.System_String && step is not IInvocationOperation && step is not IObjectCreationOperation,
        };

    /// <summary>Whether a step takes a piece out of a text, or tells where it is.</summary>
    private static bool IsCut(IOperation step) => step switch
    {
        IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "String" or "Regex" or "MemoryExtensions" } }
            => name is "Split" or "Substring" or "Match" or "Matches" or "IndexOf" or "IndexOfAny" or "LastIndexOf" or "Remove"
                || (name == "Replace" && ((IInvocationOperation)step).TargetMethod.ContainingType.Name == "Regex"),
        IPropertyReferenceOperation or IInvocationOperation => false,
        _ => step.Type?.SpecialType == SpecialType.System_String && step is not IConversionOperation,
    };

    private static string NameOf(IOperation step) => step switch
    {
        IInvocationOperation { TargetMethod: var method } => method.ContainingType.Name + "." + method.Name,
        IPropertyReferenceOperation { Property: var property } => property.ContainingType.Name + "." + property.Name,
        IObjectCreationOperation { Constructor.ContainingType.Name: var type } => type + "." + type,
        _ => string.Empty,
    };

    private static ImageForm FormOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => ImageForm.Bytes,
        { Name: "Uri", ContainingNamespace.Name: "System" } => ImageForm.Address,
        { Name: "BinaryData", ContainingNamespace.Name: "System" } => ImageForm.Data,
        { Name: "Stream" or "MemoryStream", ContainingNamespace.Name: "IO" } => ImageForm.Stream,
        _ => ImageForm.None,
    };
}
