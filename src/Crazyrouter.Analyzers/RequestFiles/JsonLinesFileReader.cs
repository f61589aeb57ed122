using System.Collections.Generic;
using System.Threading;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>A file of JSON lines, as batches are uploaded: one entry in each line.</summary>
internal sealed class JsonLinesFileReader : RequestFileReader
{
    public override void Read(FileText file, ICollection<Request> found, CancellationToken cancellationToken)
    {
        foreach (var line in file.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FileJsonReader.ReadAll(file, line, found);
        }
    }
}
