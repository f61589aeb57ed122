using System.Collections.Generic;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References to compiled assemblies.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds a reference to the file at a path.</summary>
    public void Add(string path) => Add(MetadataReference.CreateFromFile(path));

    /// <summary>Adds a reference to the file of a loaded assembly.</summary>
    public void Add(Assembly assembly) => Add(assembly.Location);
}
