namespace Crazyrouter.Analyzers.Json;

/// <summary>
/// Walks a literal's content beside the value the compiler decoded from it. Each step is checked against that value,
/// so a map is either right or absent.
/// </summary>
internal sealed class LiteralDecoder
{
    private readonly LiteralForm _form;
    private readonly string _source;
    private readonly string _value;
    private readonly LiteralRuns.Builder _runs;

    private LiteralDecoder(LiteralForm form, string source, string value)
    {
        _form = form;
        _source = source;
        _value = value;
        _runs = new(form.ContentStart);
    }

    private int End => _form.ContentEnd;

    /// <summary>Where each character of <paramref name="value"/> stands in <paramref name="source"/>; null when they disagree.</summary>
    public static LiteralRuns? Decode(LiteralForm form, string source, string value)
    {
        var decoder = new LiteralDecoder(form, source, value);
        var agrees = form.Style switch
        {
            LiteralStyle.Regular => decoder.TryReadEscapes('\\'),
            LiteralStyle.Verbatim => decoder.TryReadEscapes('"'),
            LiteralStyle.MultiLineRaw => decoder.TryReadLines(),
            _ => decoder.TryReadPlain(form.ContentEnd),
        };
        return agrees && decoder._runs.Index == value.Length ? decoder._runs.ToRuns() : null;
    }

    private bool TryReadEscapes(char introducer)
    {
        while (true)
        {
            var escape = _source.IndexOf(introducer, _runs.Source, End - _runs.Source);
            if (escape < 0)
            {
                return TryReadPlain(End);
            }

            if (!TryReadPlain(escape) || !TryReadEscape(introducer))
            {
                return false;
            }
        }
    }

    private bool TryReadEscape(char introducer)
    {
        var start = _runs.Source;
        if (start + 1 >= End)
        {
            return false;
        }

        return introducer == '"' ? _source[start + 1] == '"' && TryAddEscape('"', 2) : TryReadBackslash(start, _source[start + 1]);
    }

    private bool TryReadBackslash(int start, char kind) => kind switch
    {
        '\'' or '"' or '\\' => TryAddEscape(kind, 2),
        '0' => TryAddEscape('\0', 2),
        'a' => TryAddEscape('\a', 2),
        'b' => TryAddEscape('\b', 2),
        'e' => TryAddEscape('\e', 2),
        'f' => TryAddEscape('\f', 2),
        'n' => TryAddEscape('\n', 2),
        'r' => TryAddEscape('\r', 2),
        't' => TryAddEscape('\t', 2),
        'v' => TryAddEscape('\v', 2),
        'x' => TryReadHex(start + 2, 1, 4),
        'u' => TryReadHex(start + 2, 4, 4),
        'U' => TryReadHex(start + 2, 8, 8),
        _ => false,
    };

    private bool TryReadHex(int start, int minDigits, int maxDigits)
    {
        var code = 0u;
        var digits = 0;
        while (digits < maxDigits && start + digits < End && HexValue(_source[start + digits]) is var digit and >= 0)
        {
            code = (code << 4) | (uint)digit;
            digits++;
        }

        var length = digits + 2;
        if (digits < minDigits)
        {
            return false;
        }

        return code <= 0xFFFF
            ? TryAddEscape((char)code, length)
            : Expects((char)(0xD7C0 + (code >> 10)), 0) && Expects((char)(0xDC00 + (code & 0x3FF)), 1) && AddEscape(2, length);
    }

    private bool TryReadLines()
    {
        var isLineStart = _form.IsFirst;
        while (true)
        {
            if (isLineStart)
            {
                SkipIndentation();
            }

            var lineBreak = SourceLines.IndexOfBreak(_source, _runs.Source, End);
            if (lineBreak == End)
            {
                return TryReadPlain(End);
            }

            if (!TryReadPlain(lineBreak + SourceLines.BreakLength(_source, lineBreak, End)))
            {
                return false;
            }

            isLineStart = true;
        }
    }

    private void SkipIndentation()
    {
        var indentation = _form.Indentation;
        var start = _runs.Source;
        var skipped = start + indentation.Length;
        if (skipped > End || string.CompareOrdinal(_source, start, indentation, 0, indentation.Length) != 0)
        {
            // Only a line of blanks may have less; the compiler does not decode a literal with another one.
            skipped = SourceLines.SkipWhitespace(_source, start, End);
        }

        _runs.MoveTo(skipped);
    }

    private bool TryReadPlain(int end)
    {
        var count = end - _runs.Source;
        if (_runs.Index + count > _value.Length || string.CompareOrdinal(_source, _runs.Source, _value, _runs.Index, count) != 0)
        {
            return false;
        }

        _runs.AddPlain(count);
        return true;
    }

    private bool TryAddEscape(char decoded, int length) => Expects(decoded, 0) && AddEscape(1, length);

    private bool AddEscape(int units, int length)
    {
        _runs.AddEscape(units, length);
        return true;
    }

    private bool Expects(char decoded, int offset) => _runs.Index + offset < _value.Length && _value[_runs.Index + offset] == decoded;

    private static int HexValue(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
