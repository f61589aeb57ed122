using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The sources of a project, in order; one added without a name is named <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c>, ...</summary>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    /// <summary>Adds a source under the next default name.</summary>
    public void Add(string content) => Add(($"{defaultPrefix}{Count}.{defaultExtension}", content));
}

/// <summary>Files by name, in order.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    /// <summary>Adds a file.</summary>
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content, Encoding.UTF8)));
}
