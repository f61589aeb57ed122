using System;
using System.IO;

namespace Crazyrouter.Images.Errors;

/// <summary>
/// A file cannot be written. It is an <see cref="IOException"/> to the caller, and to the library something else than a network that
/// fails.
/// </summary>
internal sealed class UnwrittenFileException : IOException
{
    public UnwrittenFileException(string path, Exception cause)
        : base($"'{path}' cannot be written: {cause.Message}", cause) => HResult = cause.HResult;

    /// <summary>Whether an exception of work on a file says that it cannot be done.</summary>
    public static bool IsCause(Exception exception) => exception is (IOException or UnauthorizedAccessException) and not UnwrittenFileException;
}
