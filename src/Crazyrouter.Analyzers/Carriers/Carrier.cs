using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>One shape a request is written in. It reads requests of that shape into plain data, and edits the text it read them from.</summary>
internal abstract class Carrier
{
    /// <summary>Whether a node can begin a request of this shape, told by syntax alone.</summary>
    public abstract bool MayBegin(SyntaxNode node);

    /// <summary>Reads the requests that begin at a node; adds nothing where there is none of this shape.</summary>
    public abstract void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found);
}
