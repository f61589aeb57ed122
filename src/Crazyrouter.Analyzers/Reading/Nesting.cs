namespace Crazyrouter.Analyzers.Reading;

/// <summary>Bounds questions that lead to questions of their own kind, as where a variable is built from itself: deep ones and endless ones get no answer.</summary>
internal sealed class Nesting
{
    private readonly int _deepest;
    private readonly int _most;
    private int _depth;
    private int _asked;

    /// <param name="deepest">How many questions may be open at once.</param>
    /// <param name="most">How many may be asked on the way to one answer.</param>
    public Nesting(int deepest, int most)
    {
        _deepest = deepest;
        _most = most;
    }

    /// <summary>Opens a question; false when it must stay unanswered. What was opened is closed by <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (_depth == 0)
        {
            _asked = 0;
        }

        if (_depth == _deepest || ++_asked > _most)
        {
            return false;
        }

        _depth++;
        return true;
    }

    public void Leave() => _depth--;
}
