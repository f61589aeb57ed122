using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>A request's parameters as the contract's judge asks for them.</summary>
internal sealed class SentRequest : ISentParameters
{
    private readonly Request _request;

    public SentRequest(Request request) => _request = request;

    public SentValue this[string wireName]
    {
        get
        {
            if (_request.Find(wireName) is not { } parameter)
            {
                return _request.IsComplete ? SentValue.Absent : SentValue.Unknown;
            }

            return parameter.Value.IsAlwaysNull ? SentValue.Null
                : parameter.Value.Single is not null ? Of(parameter.Value.Possible[0])
                : SentValue.Unknown;
        }
    }

    /// <summary>One possible value of a parameter.</summary>
    public static SentValue Of(WireConstant value) => value.Kind switch
    {
        WireKind.Null => SentValue.Null,
        WireKind.Number => SentValue.OfNumber(value.Text),
        WireKind.Boolean => SentValue.OfBoolean(value.Text == "true"),
        WireKind.Text => SentValue.OfText(value.Text),
        _ => SentValue.Unknown,
    };
}
