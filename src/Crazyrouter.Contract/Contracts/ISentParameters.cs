namespace Crazyrouter.Contracts;

/// <summary>The parameters of one request, by wire name.</summary>
internal interface ISentParameters
{
    /// <summary>What is sent under this name; <see cref="SentState.Absent"/> only where it is certain that nothing is.</summary>
    SentValue this[string wireName] { get; }
}
