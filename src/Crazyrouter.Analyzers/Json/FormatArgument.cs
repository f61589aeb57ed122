using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Json;

/// <summary>What fills the items of a composite format that name it.</summary>
/// <param name="Constant">The text it is formatted to where the item asks for no format of its own; null when nobody knows it.</param>
/// <param name="Expression">The argument in the source.</param>
internal readonly record struct FormatArgument(string? Constant, TextSpan Expression);
