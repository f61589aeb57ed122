using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.RequestFiles;
using Crazyrouter.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers;

/// <summary>The analysis of the request files that a project gives its analyzers, by the rules that its C# is judged by.</summary>
internal sealed class RequestFileAnalysis
{
    private readonly OptionsByTree _options;
    private readonly WordScan _models;

    /// <param name="options">The files' options.</param>
    /// <param name="models">Finds the models that the contract governs.</param>
    public RequestFileAnalysis(OptionsByTree options, WordScan models)
    {
        _options = options;
        _models = models;
    }

    /// <summary>Those of the files that can hold requests, told by their names.</summary>
    public static ImmutableArray<AdditionalText> FilesAmong(ImmutableArray<AdditionalText> files)
        => files.RemoveAll(static file => RequestFileReader.For(file.Path) is null);

    /// <summary>Reads a file's requests and reports what is wrong with them.</summary>
    public void Analyze(AdditionalFileAnalysisContext context)
    {
        if (RequestFileReader.For(context.AdditionalFile.Path) is not { } reader || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var options = _options.Of(context.AdditionalFile);
        if (!MayHoldRequest(text, options))
        {
            return;
        }

        var requests = new List<Request>();
        reader.Read(new FileText(context.AdditionalFile.Path, text), requests, context.CancellationToken);
        var findings = new List<Finding>();
        foreach (var request in requests)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ContractRules.Check(request, options, findings);
        }

        foreach (var finding in Findings.Distinct(findings))
        {
            if (Descriptors.Find(finding.Rule) is { } descriptor)
            {
                // A repair is a change of C#: it has no place here.
                context.ReportDiagnostic(Diagnostic.Create(descriptor, finding.Place, finding.Message));
            }
        }
    }

    /// <summary>Most files name no governed model, and cost no more than the search for one.</summary>
    private bool MayHoldRequest(SourceText text, CrazyrouterOptions options)
        => options.AssumedModel is not null || options.AliasNames.Count > 0 || _models.Finds(text);
}
