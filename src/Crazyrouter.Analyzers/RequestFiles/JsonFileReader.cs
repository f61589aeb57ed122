using System.Collections.Generic;
using System.Threading;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>A JSON file: one request, an array of them, or a batch.</summary>
internal sealed class JsonFileReader : RequestFileReader
{
    public override void Read(FileText file, ICollection<Request> found, CancellationToken cancellationToken)
        => FileJsonReader.ReadAll(file, new TextSpan(0, file.Text.Length), found);
}
