using System;
using System.ClientModel;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Guards;

/// <summary>The bytes that are sent in place of a body of the SDK's that was read. Who disposes of the message means the body too.</summary>
internal sealed class ReplacedBody(BinaryContent original, byte[] bytes) : BinaryContent
{
    private readonly BinaryContent _bytes = Create(BinaryData.FromBytes(bytes));

    public override bool TryComputeLength(out long length) => _bytes.TryComputeLength(out length);

    public override void WriteTo(Stream stream, CancellationToken cancellationToken = default) => _bytes.WriteTo(stream, cancellationToken);

    public override Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default) =>
        _bytes.WriteToAsync(stream, cancellationToken);

    public override void Dispose()
    {
        _bytes.Dispose();
        original.Dispose();
    }
}
