using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Content;

/// <summary>Where the bytes of an image are: in memory, in a file, or behind a link.</summary>
internal abstract class ImageSource
{
    /// <summary>The media type as far as it is known before the bytes are seen.</summary>
    public abstract string? MediaType { get; }

    public abstract ValueTask<Stream> OpenAsync(bool async, CancellationToken cancellationToken);

    public abstract ValueTask<System.BinaryData> ReadAsync(bool async, CancellationToken cancellationToken);

    public abstract ValueTask SaveAsync(AtomicFile file, bool async, CancellationToken cancellationToken);
}
