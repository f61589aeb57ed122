using System;
using System.Collections.Generic;
using System.Text;

namespace Crazyrouter.Analyzers.Json;

/// <summary>Reads a composite format, as <c>string.Format</c> of .NET 5 and later does, into the text it makes.</summary>
internal sealed class FormatText
{
    // The bounds of .NET's own reader: from there on it throws.
    private const int IndexLimit = 1_000_000;
    private const int WidthLimit = 1_000_000;

    private readonly MappedText _format;
    private readonly IReadOnlyList<FormatArgument> _arguments;
    private readonly MappedTextBuilder _result = new();
    private int _at;

    private FormatText(MappedText format, IReadOnlyList<FormatArgument> arguments)
    {
        _format = format;
        _arguments = arguments;
    }

    private string Text => _format.Text;

    private char Current => _at < Text.Length ? Text[_at] : '\0';

    /// <summary>The text that a format written as one literal makes of <paramref name="arguments"/>; null as below.</summary>
    public static MappedText? TryCreate(LiteralMap format, IReadOnlyList<FormatArgument> arguments)
    {
        var whole = new MappedTextBuilder();
        whole.Add(format);
        return TryCreate(whole.ToMappedText(), arguments);
    }

    /// <summary>
    /// The text that <paramref name="format"/> makes of <paramref name="arguments"/>; null when it is malformed or asks for an argument
    /// that is not there. An item with a format of its own (<c>{0:N2}</c>) is unknown, whatever its argument.
    /// </summary>
    public static MappedText? TryCreate(MappedText format, IReadOnlyList<FormatArgument> arguments)
    {
        var reader = new FormatText(format, arguments);
        return reader.TryRead() ? reader._result.ToMappedText() : null;
    }

    private bool TryRead()
    {
        while (_at < Text.Length)
        {
            if (!TryReadText() || (_at < Text.Length && !TryReadItem()))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadText()
    {
        var start = _at;
        while (_at < Text.Length && !IsItemStart())
        {
            _at += Current is '{' or '}' ? 2 : 1;
        }

        return TryAddText(start, _at);
    }

    private bool IsItemStart() => Current == '{' && !(_at + 1 < Text.Length && Text[_at + 1] == '{');

    private bool TryAddText(int start, int end)
    {
        while (start < end)
        {
            var piece = _format.PieceAt(start);
            var stop = Math.Min(end, piece.End);
            if (!TryAdd(piece, start, stop))
            {
                return false;
            }

            start = stop;
        }

        return true;
    }

    private bool TryAdd(Piece piece, int start, int end)
    {
        if (piece.Kind == PieceKind.Unknown)
        {
            _result.AddUnknown(piece.Source);
        }
        else if (piece.Map is null && UndoubleBraces(Text, start, end) is { } constant)
        {
            _result.AddConstant(constant, piece.Source);
        }
        else if (piece.Map?.TryUndoubleBraces(start - piece.Start, end - start) is { } literal)
        {
            _result.Add(literal);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static string? UndoubleBraces(string text, int start, int end)
    {
        var undoubled = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            undoubled.Append(text[i]);
            if (text[i] is '{' or '}' && (++i >= end || text[i] != text[i - 1]))
            {
                return null;
            }
        }

        return undoubled.ToString();
    }

    private bool TryReadItem()
    {
        _at++;
        if (!TryReadNumber(IndexLimit, out var index) || index >= _arguments.Count)
        {
            return false;
        }

        SkipSpaces();
        var width = 0;
        if (Current == ',' && !TryReadWidth(out width))
        {
            return false;
        }

        var hasFormat = false;
        if (Current == ':')
        {
            var colon = _at;
            SkipItemFormat();
            hasFormat = _at > colon + 1;
        }

        if (Current != '}')
        {
            return false;
        }

        _at++;
        AddItem(_arguments[index], width, hasFormat);
        return true;
    }

    private bool TryReadWidth(out int width)
    {
        _at++;
        SkipSpaces();
        var isLeft = Current == '-';
        if (isLeft)
        {
            _at++;
        }

        if (!TryReadNumber(WidthLimit, out width))
        {
            return false;
        }

        width = isLeft ? -width : width;
        SkipSpaces();
        return true;
    }

    private void SkipItemFormat()
    {
        do
        {
            _at++;
        }
        while (_at < Text.Length && Text[_at] is not ('{' or '}'));
    }

    private bool TryReadNumber(int limit, out int number)
    {
        var start = _at;
        number = 0;
        while (Current is >= '0' and <= '9' && number < limit)
        {
            number = (number * 10) + (Current - '0');
            _at++;
        }

        return _at > start && number < limit;
    }

    private void SkipSpaces()
    {
        while (Current == ' ')
        {
            _at++;
        }
    }

    private void AddItem(FormatArgument argument, int width, bool hasFormat)
    {
        if (argument.Constant is { } constant && !hasFormat)
        {
            _result.AddConstant(width < 0 ? constant.PadRight(-width) : constant.PadLeft(width), argument.Expression);
        }
        else
        {
            _result.AddUnknown(argument.Expression);
        }
    }
}
