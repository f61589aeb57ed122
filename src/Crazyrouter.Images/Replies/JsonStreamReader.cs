using System;

namespace Crazyrouter.Images.Replies;

/// <summary>
/// Reads JSON block by block and hands a sink what it meets. Strings arrive in pieces, so an image inside one costs no memory, which
/// <see cref="System.Text.Json.Utf8JsonReader"/> cannot give: it needs a whole string at once.
/// </summary>
internal sealed class JsonStreamReader(IJsonSink sink)
{
    private readonly JsonPath _path = new();
    private readonly byte[] _scalar = new byte[40];
    private JsonEscape _escape;
    private State _state = State.Start;
    private int _scalarLength;
    private long _consumed;
    private bool _isName;
    private bool _isWanted;

    private enum State
    {
        Start,
        Value,
        FirstItem,
        FirstName,
        Name,
        Colon,
        AfterValue,
        String,
        Escape,
        Scalar,
        End,
    }

    /// <exception cref="FormatException">The text is no JSON.</exception>
    public void Feed(ReadOnlySpan<byte> block)
    {
        var index = 0;
        while (index < block.Length)
        {
            index += _state switch
            {
                State.String => ReadString(block.Slice(index)),
                State.Escape => ReadEscape(block[index]),
                State.Scalar => ReadScalar(block.Slice(index)),
                _ => ReadStructure(block[index], _consumed + index),
            };
        }

        _consumed += block.Length;
    }

    /// <exception cref="FormatException">The text ended too early, or there was none.</exception>
    public void Complete()
    {
        if (_state == State.Scalar && _path.Depth == 0)
        {
            EndScalar();
        }

        if (_state != State.End)
        {
            throw new FormatException(_state == State.Start ? "the reply is empty" : $"the reply breaks off after {_consumed} bytes");
        }
    }

    private int ReadStructure(byte letter, long position)
    {
        // The first three bytes may be a byte order mark.
        if (letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (_state == State.Start && position < 3 && letter >= 0xBB))
        {
            return 1;
        }

        switch (_state)
        {
            case State.FirstItem when letter == ']':
            case State.FirstName when letter == '}':
                Leave();
                return 1;
            case State.Start or State.Value or State.FirstItem:
                return StartValue(letter, position);
            case State.FirstName or State.Name when letter == '"':
                _path.StartName();
                _isName = true;
                _state = State.String;
                return 1;
            case State.Colon when letter == ':':
                _state = State.Value;
                return 1;
            case State.AfterValue:
                return ContinueContainer(letter, position);
            default:
                throw Unexpected(letter, position);
        }
    }

    private int StartValue(byte letter, long position)
    {
        switch (letter)
        {
            case (byte)'{':
                sink.ObjectStarted(_path.Bytes);
                Enter(isArray: false, position);
                return 1;
            case (byte)'[':
                Enter(isArray: true, position);
                return 1;
            case (byte)'"':
                _isName = false;
                _isWanted = sink.StringStarted(_path.Bytes);
                _state = State.String;
                return 1;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f' or (byte)'n':
                _scalarLength = 0;
                _state = State.Scalar;
                return 0;
            default:
                throw Unexpected(letter, position);
        }
    }

    private int ContinueContainer(byte letter, long position)
    {
        if (letter == ',')
        {
            _path.Rewind();
            _state = _path.InArray ? State.Value : State.Name;
        }
        else if (letter == (_path.InArray ? ']' : '}'))
        {
            Leave();
        }
        else
        {
            throw Unexpected(letter, position);
        }

        return 1;
    }

    private int ReadString(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (_escape.HasHalf && (end != 0 || rest[0] == '"'))
        {
            EmitEscape(isWhole: false);
        }

        Emit(end < 0 ? rest : rest.Slice(0, end));
        if (end < 0)
        {
            return rest.Length;
        }

        if (rest[end] == '\\')
        {
            _state = State.Escape;
        }
        else
        {
            EndString();
        }

        return end + 1;
    }

    private int ReadEscape(byte letter)
    {
        if (_escape.Take(letter))
        {
            EmitEscape(isWhole: true);
            _state = State.String;
        }

        return 1;
    }

    private void EmitEscape(bool isWhole)
    {
        Span<byte> utf8 = stackalloc byte[6];
        Emit(utf8.Slice(0, isWhole ? _escape.WriteTo(utf8) : _escape.WriteHalf(utf8)));
    }

    private void Emit(ReadOnlySpan<byte> piece)
    {
        if (_isName)
        {
            _path.AppendName(piece);
        }
        else if (_isWanted && !piece.IsEmpty)
        {
            sink.StringPiece(piece);
        }
    }

    private void EndString()
    {
        if (_isName)
        {
            _state = State.Colon;
            return;
        }

        if (_isWanted)
        {
            sink.StringEnded();
        }

        EndValue();
    }

    private int ReadScalar(ReadOnlySpan<byte> rest)
    {
        for (var index = 0; index < rest.Length; index++)
        {
            if (rest[index] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                EndScalar();
                return index;
            }

            // A number of a thousand digits is no number anyone needs here; its beginning is kept.
            if (_scalarLength < _scalar.Length)
            {
                _scalar[_scalarLength++] = rest[index];
            }
        }

        return rest.Length;
    }

    private void EndScalar()
    {
        var text = _scalar.AsSpan(0, _scalarLength);
        var isLiteral = text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8) || text.SequenceEqual("null"u8);
        if (!isLiteral && text[0] >= 'a')
        {
            throw new FormatException($"the reply is no JSON after {_consumed} bytes");
        }

        sink.Scalar(_path.Bytes, text);
        EndValue();
    }

    private void Enter(bool isArray, long position)
    {
        if (!_path.Enter(isArray))
        {
            throw new FormatException($"the reply nests deeper than {JsonPath.MaxDepth} levels at byte {position}");
        }

        _state = isArray ? State.FirstItem : State.FirstName;
    }

    private void Leave()
    {
        _path.Leave();
        EndValue();
    }

    private void EndValue() => _state = _path.Depth == 0 ? State.End : State.AfterValue;

    private static FormatException Unexpected(byte letter, long position) =>
        new($"the reply is no JSON at byte {position} (0x{letter:X2})");
}
