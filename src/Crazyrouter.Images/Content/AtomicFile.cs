using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Errors;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Content;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under a name of its own and moved there in the end.
/// Whatever keeps it from being written is an <see cref="UnwrittenFileException"/>, told from what happens to the source.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _draft;
    private readonly bool _isAsync;
    private FileStream _stream = null!;
    private bool _isCommitted;

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The path names a folder.</exception>
    /// <exception cref="UnwrittenFileException">The folder is not for writing.</exception>
    public AtomicFile(string path, bool async)
    {
        Path = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(Path))
        {
            throw new IOException($"'{Path}' is a folder; name the file to write.");
        }

        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"'{Path}' cannot be written: there is no folder '{folder}'.");
        }

        var name = "." + System.IO.Path.GetFileName(Path) + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + ".tmp";
        _draft = System.IO.Path.Combine(folder, name);
        _isAsync = async;
        Do(() => _stream = Open(FileMode.CreateNew));
    }

    public string Path { get; }

    public async ValueTask WriteAsync(byte[] bytes, int count, bool async, CancellationToken cancellationToken)
    {
        try
        {
            await EitherWay.WriteAsync(_stream, bytes, 0, count, async, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (UnwrittenFileException.IsCause(exception))
        {
            throw new UnwrittenFileException(Path, exception);
        }
    }

    public ValueTask CopyFromAsync(Stream source, bool async, CancellationToken cancellationToken) =>
        EitherWay.CopyAsync(source, (bytes, count) => WriteAsync(bytes, count, async, cancellationToken), async, cancellationToken);

    /// <summary>Drops all that was written, for it begins anew.</summary>
    public void Clear() => Do(() => _stream.SetLength(0));

    /// <summary>
    /// Takes the space for what will be written, before anything is. Over a file that is there this more than halves the time:
    /// a file system that gives space late (ext4) gives and writes all of it at the moment of the move.
    /// </summary>
    /// <param name="length">Bytes that will come; null where nobody said.</param>
    /// <exception cref="UnwrittenFileException">The disk has not that much.</exception>
    public void Reserve(long? length)
    {
#if !NETSTANDARD2_0
        if (length is > 0 and var bytes && _stream.Length == 0 && File.Exists(Path))
        {
            _stream.Dispose();
            Do(() => _stream = Open(FileMode.Create, bytes));
        }
#endif
    }

    /// <summary>Puts the file in its place, over one that is there.</summary>
    public void Commit()
    {
        Do(Move);
        _isCommitted = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_isCommitted)
        {
            File.Delete(_draft);
        }
    }

    private void Move()
    {
        _stream.Dispose();
#if NETSTANDARD2_0
        // Replace is the only move over a file there; it wants one to be there.
        if (File.Exists(Path))
        {
            File.Replace(_draft, Path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(_draft, Path);
        }
#else
        File.Move(_draft, Path, overwrite: true);
#endif
    }

    private void Do(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (UnwrittenFileException.IsCause(exception))
        {
            throw new UnwrittenFileException(Path, exception);
        }
    }

    // One byte of buffer is none: what is written comes in blocks already.
#if NETSTANDARD2_0
    private FileStream Open(FileMode mode) =>
        new(_draft, mode, FileAccess.Write, FileShare.None, bufferSize: 1, _isAsync);
#else
    private FileStream Open(FileMode mode, long reserved = 0) =>
        new(_draft, new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 1,
            Options = _isAsync ? FileOptions.Asynchronous : FileOptions.None,
            PreallocationSize = reserved,
        });
#endif
}
