using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Follows an object that is filled by name (a dictionary, a JSON object, a form) from where it is made: what its initializer, later writes
/// and calls put into it and take away, on every variable that holds it, in helper methods it is passed to, and in the copies made of it.
/// </summary>
internal sealed class KeyedTracer
{
    private const int MostCopies = 3;
    private const int Deepest = 100;
    private const int MostVisits = 4000;

    private readonly ReadingScope _scope;

    public KeyedTracer(ReadingScope scope) => _scope = scope;

    /// <summary>Bounds the walks through a program in which an object never comes to an end.</summary>
    public Nesting Visits { get; } = new(Deepest, MostVisits);

    /// <summary>
    /// The lives of what an operation makes: one, or one for every call or copy that it comes out of and is then changed in its own way.
    /// Empty when it is only copied into another object that is filled by name.
    /// </summary>
    public ImmutableArray<KeyedLife> Lives(IOperation origin)
    {
        var lives = ImmutableArray.CreateBuilder<KeyedLife>(1);
        if (Visits.TryEnter())
        {
            try
            {
                AddLives(origin, ImmutableArray<KeyedStep>.Empty, 0, lives);
            }
            finally
            {
                Visits.Leave();
            }
        }

        return lives.ToImmutable();
    }

    /// <summary>What is done to an object that a variable holds and that is not made in sight.</summary>
    public KeyedLife LifeOf(ISymbol variable, IOperation reference)
    {
        var walk = new KeyedWalk(_scope);
        walk.VisitUses(variable, null);
        return new KeyedLife(reference, walk.Steps.ToImmutableArray());
    }

    /// <summary>What is done to an object through a member of another one that a variable holds.</summary>
    public KeyedLife LifeOfMember(ISymbol owner, ISymbol member, IOperation reference)
    {
        var walk = new KeyedWalk(_scope);
        walk.VisitMemberOf(owner, member);
        return new KeyedLife(reference, walk.Steps.ToImmutableArray());
    }

    /// <summary>Adds the lives that begin at an operation; false when it only hands on what was there before.</summary>
    private bool AddLives(IOperation origin, ImmutableArray<KeyedStep> before, int copies, ImmutableArray<KeyedLife>.Builder lives)
    {
        var walk = new KeyedWalk(_scope);
        new KeyedContent(_scope, walk.Steps).Read(origin);
        walk.Steps.EndMaking();
        walk.Visit(origin);
        var steps = before.AddRange(walk.Steps);

        var isLeft = walk.IsLeft || (walk.Copies.Count == 0 && !walk.IsTakenOver);
        var isChanged = false;
        foreach (var copy in walk.Copies)
        {
            var arrived = steps.Add(new KeyedStep(KeyedStepKind.Arrive, copy.Syntax, copy.Syntax));
            if (copies < MostCopies && AddLives(copy, arrived, copies + 1, lives))
            {
                isChanged = true;
            }
            else
            {
                isLeft = true;
            }
        }

        if (copies > 0 && !isChanged && !walk.Steps.HasChange)
        {
            return false;
        }

        if (isLeft)
        {
            lives.Add(new KeyedLife(origin, steps));
        }

        return true;
    }
}
