namespace Crazyrouter.Contracts;

/// <summary>A parameter and the value to give it.</summary>
internal sealed class ParameterWrite(string name, string value, ParameterType type)
{
    /// <summary>The wire name.</summary>
    public string Name { get; } = name;

    /// <summary>The value as wire text: <c>png</c>, <c>10</c>, <c>true</c>.</summary>
    public string Value { get; } = value;

    /// <summary>What the value is: a number and a boolean are written without quotes.</summary>
    public ParameterType Type { get; } = type;

    /// <summary>The value as a sentence spells it.</summary>
    public string SpelledValue => Type is ParameterType.Integer or ParameterType.Boolean ? Value : "\"" + Value + "\"";

    /// <summary>Name and value as a sentence spells them.</summary>
    public override string ToString() => Name + " = " + SpelledValue;
}
