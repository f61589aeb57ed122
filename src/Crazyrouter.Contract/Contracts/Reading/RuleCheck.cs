namespace Crazyrouter.Contracts.Reading;

/// <summary>A fact that is reported must have the words to report it with.</summary>
internal static class RuleCheck
{
    public static void NeedsWords(FactObject fact, string? rule, string what, string instead)
    {
        if (rule is not null && what.Length == 0)
        {
            throw fact.Wrong("a fact with a rule must say what the router does", "what");
        }

        if (rule is not null && instead.Length == 0)
        {
            throw fact.Wrong("a fact with a rule must say what to do instead", "instead");
        }

        if (rule is null && instead.Length > 0)
        {
            throw fact.Wrong("a fact without a rule is never reported, so nothing can be used instead", "instead");
        }
    }
}
