using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Carriers.Entries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Spells what a request sends beside its prompt as the bundled client's options.</summary>
internal sealed class SentOptions
{
    private static readonly Dictionary<string, string> Properties = new()
    {
        ["size"] = "Size",
        ["quality"] = "Quality",
        ["output_format"] = "OutputFormat",
        ["output_compression"] = "OutputCompression",
        ["background"] = "Background",
        ["moderation"] = "Moderation",
        ["aspect_ratio"] = "AspectRatio",
        ["resolution"] = "Resolution",
        ["user"] = "EndUserId",
    };

    private static readonly string[] Looks = { "size", "quality", "style", "background", "output_format", "output_compression", "moderation" };

    /// <summary>What comes in their place beside the prompt, the library sends by itself.</summary>
    private const string Messages = "messages";

    private readonly List<string> _written = new();

    private SentOptions()
    {
    }

    /// <summary>The options as C#; empty where the defaults will do.</summary>
    public string Text => _written.Count == 0 ? string.Empty : "new " + Library.ImageOptions + " { " + string.Join(", ", _written) + " }";

    /// <summary>The options of a call; null where it sends something that cannot be said in them.</summary>
    public static SentOptions? Of(CallSite site, CarriedRequest? request, bool isNative, RewriteScope scope)
    {
        var options = new SentOptions();
        if (ModelOf(site, request) is { } model)
        {
            options._written.Add("Model = " + Library.ModelText(model, scope.Model.Compilation));
        }

        if (request is null)
        {
            return options;
        }

        foreach (var parameter in request.Parameters)
        {
            if (!options.TryTake(parameter, site, isNative, scope))
            {
                return null;
            }
        }

        foreach (var write in site.Repair.Parameters)
        {
            if (write.Kind != WireKind.Null && request.Find(write.Name) is null && !isNative && write.Cause != Messages)
            {
                options.Write(write.Name, Spelled(write.Value, write.Kind));
            }
        }

        return request.IsComplete || request.IsTyped ? options : null;
    }

    /// <summary>What the contract wants in a parameter's place; null where it may stay as it is.</summary>
    private static Write? RemedyFor(Parameter parameter, CallSite site)
    {
        Write? remedy = null;
        foreach (var write in site.Repair.Parameters)
        {
            if (parameter.Is(write.Name))
            {
                remedy = write;
            }
        }

        return remedy;
    }

    private static string? ModelOf(CallSite site, CarriedRequest? request)
    {
        foreach (var write in site.Repair.Writes)
        {
            if (write.Name == Repair.RouteModel)
            {
                return write.Value == Library.DefaultModel ? null : write.Value;
            }
        }

        return request?.Model.Single is { } own && own != Library.DefaultModel ? own : null;
    }

    private bool TryTake(Parameter parameter, CallSite site, bool isNative, RewriteScope scope)
    {
        if (IsSaidElse(parameter, scope))
        {
            return true;
        }

        if (isNative)
        {
            return IsLook(parameter);
        }

        if (RemedyFor(parameter, site) is { } remedy)
        {
            return remedy.Kind == WireKind.Null || Write(remedy.Name, NamedFor(parameter, remedy, site, scope) ?? Spelled(remedy.Value, remedy.Kind));
        }

        return ValueOf(parameter, site.Call!, scope) is { } value && Write(parameter.Name, value);
    }

    /// <summary>The name that the program gives a value by, mended where that is written; null where it cannot be.</summary>
    private static string? NamedFor(Parameter parameter, Write remedy, CallSite site, RewriteScope scope)
    {
        if (parameter is not SyntaxEntry { Given: { } given } || !parameter.Is(remedy.Name) || parameter.Value.Single is not { } value
            || ValueOf(parameter, site.Call!, scope) is not { } name || name != given.ToString())
        {
            return null;
        }

        var mark = scope.Editor.Mark();
        if (new ConstantEditor(site.Requests, scope.Reading).TryEdit(given, value, remedy, scope.Editor))
        {
            return name;
        }

        scope.Editor.Return(mark);
        return null;
    }

    /// <summary>How the image shall look, which the native path has no parameter for: the model that was chosen matters more.</summary>
    private static bool IsLook(Parameter parameter)
    {
        foreach (var name in Looks)
        {
            if (parameter.Is(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes a parameter; false where the options have none such.</summary>
    private bool Write(string name, string value)
    {
        foreach (var property in Properties)
        {
            if (Parameter.SameLetters(property.Key, name))
            {
                _written.Add(property.Value + " = " + value);
                return true;
            }
        }

        return false;
    }

    private static string Spelled(string value, WireKind kind) => kind == WireKind.Text ? SymbolDisplay.FormatLiteral(value, quote: true) : value;

    /// <summary>What the prompt says, what only chat has, and what asks for nothing: one image, no stream, a form of reply.</summary>
    private static bool IsSaidElse(Parameter parameter, RewriteScope scope)
    {
        foreach (var name in new[] { "prompt", Messages, "response_format", "max_tokens", "max_completion_tokens", "temperature", "top_p", "modalities" })
        {
            if (parameter.Is(name))
            {
                return true;
            }
        }

        // What a caller may give otherwise is asked of the parameter, not of the caller that is known.
        return parameter.Value.IsAlwaysNull || (!IsCallers(parameter, scope) && parameter.Is("n") && parameter.Value.Single == "1") || (parameter.Is("stream") && parameter.Value.Single == "false");
    }

    private static bool IsCallers(Parameter parameter, RewriteScope scope) => parameter switch
    {
        JsonEntry json => CallersValue.IsIn(json.Text, json.Member.Value, scope),
        SyntaxEntry { Given: { } given } => CallersValue.IsIn(given, scope),
        _ => false,
    };

    private static string? ValueOf(Parameter parameter, IInvocationOperation call, RewriteScope scope)
    {
        if (parameter is SyntaxEntry { ValuesAreText: false, Given: { } given } && Visibility.IsSeenFrom(given, call.Syntax, scope)
            && (call.Syntax.Span.Contains(given.Span) || new HarmlessCode(scope).MayMove(given, call.Syntax))
            && scope.Model.GetTypeInfo(given, scope.CancellationToken).Type?.SpecialType is SpecialType.System_String or SpecialType.System_Int32)
        {
            return given.ToString();
        }

        return !IsCallers(parameter, scope) && parameter.Value is { Single: { } value, Possible: var possible } ? Spelled(value, possible[0].Kind) : null;
    }
}
