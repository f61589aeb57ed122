using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.LightBulb;

/// <summary>Roslyn's service behind the light bulb of Visual Studio and VS Code. It is internal there, so it is reached by reflection.</summary>
internal sealed class CodeFixService
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private readonly object _service;
    private readonly MethodInfo _stream;

    /// <param name="host">What the service is exported by.</param>
    public CodeFixService(MefHostServices host)
    {
        var type = Assembly.Load("Microsoft.CodeAnalysis.Features").GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;
        var provider = typeof(MefHostServices).Assembly.GetType("Microsoft.CodeAnalysis.Host.Mef.IMefHostExportProvider", throwOnError: true)!;
        var exports = provider.GetMethods().First(method => method is { Name: "GetExports", IsGenericMethod: true } && method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(type).Invoke(host, null)!;
        var lazy = ((IEnumerable)exports).Cast<object>().First();
        _service = lazy.GetType().GetProperty("Value")!.GetValue(lazy)!;
        _stream = type.GetMethod("StreamFixesAsync")!;
    }

    /// <summary>The entries that an editor shows for a span, in their order, and the assemblies that offer them.</summary>
    public async Task<List<(CodeAction Action, string Provider)>> ActionsAtAsync(Document document, TextSpan span)
    {
        var actions = new List<(CodeAction, string)>();
        var collections = (IAsyncEnumerable<object>)_stream.Invoke(_service, [document, span, null, CancellationToken.None])!;
        await foreach (var collection in collections)
        {
            var provider = Get(collection, "Provider").GetType().Assembly.GetName().Name!;
            foreach (var fix in (IEnumerable)Get(collection, "Fixes"))
            {
                actions.Add(((CodeAction)Get(fix, "Action"), provider));
            }
        }

        return actions;
    }

    private static object Get(object owner, string name) =>
        owner.GetType().GetProperty(name, Any)?.GetValue(owner) ?? owner.GetType().GetField(name, Any)?.GetValue(owner)
        ?? throw new MissingMemberException(owner.GetType().FullName, name);
}
