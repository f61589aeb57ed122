using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.RequestFiles;

/// <summary>Tests of files beside C#: exactly what is marked in the file is reported there.</summary>
internal static class RequestFile
{
    /// <param name="name">The file's name.</param>
    /// <param name="content">Its content, marked.</param>
    /// <param name="options">Lines of an <c>.editorconfig</c> for all files, one <c>key = value</c> each.</param>
    public static Task CheckAsync(string name, string content, string options = "")
    {
        var test = new CrazyrouterTest { TestCode = "class Program { }" };
        test.TestState.AdditionalFiles.Add(("/requests/" + name, content));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\n{options}\n"));
        return test.RunAsync();
    }
}
