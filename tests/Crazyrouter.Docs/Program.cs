using System;
using System.Threading.Tasks;

namespace Crazyrouter.Docs;

/// <summary><c>dotnet run --project tests/Crazyrouter.Docs</c>: writes what is generated in README.md and docs/; 1 when a document cannot be made.</summary>
internal static class Program
{
    private static async Task<int> Main()
    {
        try
        {
            var stale = Documentation.Stale(await Documentation.MakeAsync());
            foreach (var page in stale)
            {
                Documentation.Write(page);
                Console.WriteLine($"written: {page.Path}");
            }

            Console.WriteLine(stale.Count == 0 ? "Everything is up to date." : $"{stale.Count} written.");
            return 0;
        }
        catch (DocumentException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
