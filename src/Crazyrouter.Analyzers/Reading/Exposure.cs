using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Tells what code of other assemblies can name: who uses that, this compilation does not show.</summary>
internal static class Exposure
{
    /// <summary>Whether a type or member can be named from outside; of what a program declares, nothing can.</summary>
    public static bool IsPublic(ISymbol symbol, Compilation compilation)
    {
        for (ISymbol? outer = symbol; outer is not (null or INamespaceSymbol); outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;
    }
}
