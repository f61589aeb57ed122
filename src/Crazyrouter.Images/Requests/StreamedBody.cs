using System.ClientModel;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Requests;

/// <summary>A body of text and images in turn, written from where they are whenever it is sent, and never held as a whole.</summary>
internal sealed class StreamedBody(IReadOnlyList<StreamedBody.Piece> pieces) : BinaryContent
{
    public override bool TryComputeLength(out long length)
    {
        length = 0;
        foreach (var piece in pieces)
        {
            length += piece.Length;
        }

        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellationToken = default) =>
        WriteAsync(stream, async: false, cancellationToken).Result();

    public override Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default) =>
        WriteAsync(stream, async: true, cancellationToken).AsTask();

    public override void Dispose()
    {
    }

    private async ValueTask WriteAsync(Stream stream, bool async, CancellationToken cancellationToken)
    {
        foreach (var piece in pieces)
        {
            await piece.WriteAsync(stream, async, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Text, or an image as it is or in base64.</summary>
    internal readonly struct Piece
    {
        private readonly byte[]? _text;
        private readonly InputBytes? _image;
        private readonly bool _isBase64;

        public Piece(byte[] text) => _text = text;

        public Piece(InputBytes image, bool isBase64)
        {
            _image = image;
            _isBase64 = isBase64;
        }

        public long Length => _text?.Length ?? (_isBase64 ? (_image!.Length + 2) / 3 * 4 : _image!.Length);

        public ValueTask WriteAsync(Stream stream, bool async, CancellationToken cancellationToken)
        {
            if (_text is { } text)
            {
                return EitherWay.WriteAsync(stream, text, 0, text.Length, async, cancellationToken);
            }

            return _isBase64
                ? _image!.WriteBase64Async(stream, async, cancellationToken)
                : _image!.WriteAsync(stream, async, cancellationToken);
        }
    }
}
