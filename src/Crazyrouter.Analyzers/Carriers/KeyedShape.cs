using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>A shape whose object is made in sight and filled by name.</summary>
internal abstract class KeyedShape : Carrier
{
    /// <summary>Whether one name can be sent several times.</summary>
    protected virtual bool AllowsMany => false;

    public sealed override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        if (scope.OperationOf(node) is not { } operation || OperationFacts.Unwrap(operation) is not { } made || !Carries(made, scope))
        {
            return;
        }

        foreach (var life in scope.Keyed.Lives(made))
        {
            var parameters = new KeyedParameters(scope) { AllowsMany = AllowsMany, ValuesAreText = KeyedTypes.HoldsText(made.Type) };
            parameters.Apply(life);
            if (parameters.IsRequest)
            {
                found.Add(parameters.ToRequest(this, node, life));
            }
        }
    }

    /// <summary>Whether what is made there is of this shape.</summary>
    protected abstract bool Carries(IOperation made, ReadingScope scope);
}
