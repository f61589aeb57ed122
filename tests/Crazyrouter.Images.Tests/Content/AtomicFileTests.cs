using System;
using System.IO;
using System.Threading;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Tests.Content;

/// <summary>Files that appear whole or not at all.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crazyrouter-file-").FullName;

    [Fact]
    public void It_is_not_there_before_it_is_committed()
    {
        var path = Path.Combine(_folder, "a.png");
        using (var file = new AtomicFile(path, async: false))
        {
            Write(file, 1, 2, 3);
            Assert.False(File.Exists(path));
            file.Commit();
            Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
        }

        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void It_leaves_what_was_there_when_it_is_given_up()
    {
        var path = Path.Combine(_folder, "a.png");
        File.WriteAllBytes(path, [9]);
        using (var file = new AtomicFile(path, async: false))
        {
            Write(file, 1, 2, 3);
        }

        Assert.Equal([9], File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Space_that_was_taken_and_not_written_is_no_part_of_it()
    {
        var path = Path.Combine(_folder, "a.png");
        File.WriteAllBytes(path, [9]);
        using (var file = new AtomicFile(path, async: true))
        {
            file.Reserve(1 << 20);
            Write(file, 1, 2, 3);
            Assert.Equal([9], File.ReadAllBytes(path));
            file.Commit();
        }

        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(1L << 20)]
    public void What_is_written_already_stays_when_space_is_taken(long? length)
    {
        var path = Path.Combine(_folder, "a.png");
        File.WriteAllBytes(path, [9]);
        using (var file = new AtomicFile(path, async: false))
        {
            Write(file, 1, 2, 3);
            file.Reserve(length);
            file.Commit();
        }

        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_refused_at_once()
    {
        var file = Path.Combine(_folder, "none", "a.png");
        Assert.Contains($"'{file}'", Assert.Throws<DirectoryNotFoundException>(() => new AtomicFile(file, async: false)).Message);
        Assert.Throws<IOException>(() => new AtomicFile(_folder, async: false));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private static void Write(AtomicFile file, params byte[] bytes) =>
        file.WriteAsync(bytes, bytes.Length, async: false, CancellationToken.None).Result();

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
