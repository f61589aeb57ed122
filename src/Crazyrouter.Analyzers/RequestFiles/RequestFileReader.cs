using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>One kind of file, beside C#, that requests are written in. It reads them into the same plain data as the C# shapes do.</summary>
internal abstract class RequestFileReader
{
    private static readonly ImmutableArray<(string Extension, RequestFileReader Reader)> Readers = ImmutableArray.Create<(string, RequestFileReader)>(
        (".http", new HttpFileReader()),
        (".rest", new HttpFileReader()),
        (".json", new JsonFileReader()),
        (".jsonl", new JsonLinesFileReader()));

    /// <summary>What reads a file of this name; null where nothing does.</summary>
    public static RequestFileReader? For(string path)
    {
        foreach (var (extension, reader) in Readers)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return reader;
            }
        }

        return null;
    }

    /// <summary>Reads the file's requests, in the order they are written.</summary>
    public abstract void Read(FileText file, ICollection<Request> found, CancellationToken cancellationToken);
}
