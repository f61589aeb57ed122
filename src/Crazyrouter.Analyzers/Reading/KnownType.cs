using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// A type that readers compare with. The compilation is asked for it only when something of its name is met: most programs never meet most of
/// them, and each question goes through all references.
/// </summary>
internal sealed class KnownType
{
    private readonly Compilation _compilation;
    private readonly string _metadataName;
    private readonly int _nameStart;
    private readonly int _nameLength;
    private INamedTypeSymbol? _symbol;
    private volatile bool _isFound;

    /// <param name="compilation">The compilation.</param>
    /// <param name="metadataName">The type's name with its namespace, and with the number of its parameters where it has some.</param>
    public KnownType(Compilation compilation, string metadataName)
    {
        _compilation = compilation;
        _metadataName = metadataName;
        _nameStart = metadataName.LastIndexOf('.') + 1;
        var arity = metadataName.IndexOf('`', _nameStart);
        _nameLength = (arity < 0 ? metadataName.Length : arity) - _nameStart;
    }

    /// <summary>The type; null where the program does not reference it.</summary>
    public INamedTypeSymbol? Symbol
    {
        get
        {
            if (!_isFound)
            {
                _symbol = KnownTypes.Find(_compilation, _metadataName);
                _isFound = true;
            }

            return _symbol;
        }
    }

    /// <summary>Whether a type is this one itself.</summary>
    public bool IsSame(ITypeSymbol? type) => type is not null && HasName(type.Name) && Symbol is { } symbol && SymbolEqualityComparer.Default.Equals(type, symbol);

    private bool HasName(string name)
        => name.Length == _nameLength && string.CompareOrdinal(_metadataName, _nameStart, name, 0, _nameLength) == 0;
}
