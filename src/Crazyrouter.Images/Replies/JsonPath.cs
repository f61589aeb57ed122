using System;

namespace Crazyrouter.Images.Replies;

/// <summary>Where a reader stands in a JSON text, kept as bytes that grow and shrink with it: <c>data[].url</c>.</summary>
internal sealed class JsonPath
{
    public const int MaxDepth = 64;
    private const int MaxName = 64;

    // Stands for what no path that is asked for can hold: a dot or bracket inside a name, the rest of an overlong name.
    private const byte Unmatchable = 0xFF;

    private readonly byte[] _bytes = new byte[MaxDepth * (MaxName + 3)];
    private readonly int[] _containers = new int[MaxDepth];
    private readonly bool[] _arrays = new bool[MaxDepth];
    private int _length;
    private int _nameStart;
    private bool _nameIsCut;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public int Depth { get; private set; }

    public bool InArray => Depth > 0 && _arrays[Depth - 1];

    /// <summary>Enters the object or array that stands here; false when it is nested too deep.</summary>
    public bool Enter(bool isArray)
    {
        if (Depth == MaxDepth)
        {
            return false;
        }

        if (isArray)
        {
            _bytes[_length++] = (byte)'[';
            _bytes[_length++] = (byte)']';
        }

        _arrays[Depth] = isArray;
        _containers[Depth++] = _length;
        return true;
    }

    public void Leave() => Depth--;

    /// <summary>Goes back to the container, for its next name or item.</summary>
    public void Rewind() => _length = _containers[Depth - 1];

    public void StartName()
    {
        Rewind();
        if (_length > 0)
        {
            _bytes[_length++] = (byte)'.';
        }

        _nameStart = _length;
        _nameIsCut = false;
    }

    public void AppendName(ReadOnlySpan<byte> piece)
    {
        foreach (var letter in piece)
        {
            if (_length - _nameStart < MaxName - 1)
            {
                _bytes[_length++] = letter is (byte)'.' or (byte)'[' ? Unmatchable : letter;
            }
            else if (!_nameIsCut)
            {
                _nameIsCut = true;
                _bytes[_length++] = Unmatchable;
            }
        }
    }
}
