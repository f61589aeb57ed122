using System.Globalization;

namespace Crazyrouter.Contracts;

/// <summary>How much is known of a parameter in a request.</summary>
internal enum SentState : byte
{
    /// <summary>It is certain that it is not sent.</summary>
    Absent,

    /// <summary>It may be sent, or its value is not known.</summary>
    Unknown,

    /// <summary>It is sent with this value.</summary>
    Known,
}

/// <summary>A parameter's value in a request, as it goes over the wire.</summary>
internal readonly struct SentValue
{
    private SentValue(SentState state, string? text, bool isNumber = false, bool isNull = false)
    {
        State = state;
        Text = text;
        IsNumber = isNumber;
        IsNull = isNull;
    }

    /// <summary>Certainly not sent.</summary>
    public static SentValue Absent => default;

    /// <summary>Sent with a value nobody knows, or not known to be absent.</summary>
    public static SentValue Unknown => new(SentState.Unknown, null);

    /// <summary>Sent as null, which the router takes as not sent.</summary>
    public static SentValue Null => new(SentState.Known, null, isNull: true);

    /// <summary>How much is known.</summary>
    public SentState State { get; }

    /// <summary>The wire text: <c>url</c>, <c>12</c>, <c>true</c>; null unless the value is known and not null.</summary>
    public string? Text { get; }

    /// <summary>Whether it is sent as a number; a form sends numbers as text.</summary>
    public bool IsNumber { get; }

    /// <summary>Whether it is sent as null.</summary>
    public bool IsNull { get; }

    /// <summary>A known text.</summary>
    public static SentValue OfText(string text) => new(SentState.Known, text);

    /// <summary>A known number, as written.</summary>
    public static SentValue OfNumber(string text) => new(SentState.Known, text, isNumber: true);

    /// <summary>A known whole number.</summary>
    public static SentValue OfNumber(long number) => OfNumber(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A known boolean.</summary>
    public static SentValue OfBoolean(bool value) => new(SentState.Known, value ? "true" : "false");
}
