using System.Collections.Generic;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>One way of holding a request against the contract. It knows no shape.</summary>
internal abstract class Rule
{
    public abstract void Check(Judged request, ICollection<Finding> findings);
}
