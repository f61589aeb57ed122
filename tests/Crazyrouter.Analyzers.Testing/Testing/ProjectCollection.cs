using System.Collections.Generic;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The additional projects of a test; asking for one by name makes it.</summary>
/// <param name="defaultExtension">What the default names of their sources end with.</param>
public sealed class ProjectCollection(string defaultExtension) : Dictionary<string, ProjectState>
{
    /// <summary>The project of this name, made on first use; its sources are named <c>/Name/Test0.cs</c>, ...</summary>
    public new ProjectState this[string name]
    {
        get
        {
            if (!TryGetValue(name, out var project))
            {
                project = new ProjectState(name, $"/{name}/Test", defaultExtension);
                Add(name, project);
            }

            return project;
        }
    }
}
