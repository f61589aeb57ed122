namespace Crazyrouter.Contracts;

/// <summary>Where a fact was read, and when: every fact carries one.</summary>
internal sealed class Source(string document, string date)
{
    /// <summary>The document's name as a sentence uses it.</summary>
    public string Document { get; } = document;

    /// <summary>The day of the fact, <c>yyyy-MM-dd</c>.</summary>
    public string Date { get; } = date;

    /// <summary>The citation: document and date.</summary>
    public override string ToString() => Document + ", " + Date;
}
