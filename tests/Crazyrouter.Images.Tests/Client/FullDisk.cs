using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>A disk without room, for Linux.</summary>
internal static class FullDisk
{
    /// <summary>
    /// Makes the files that this process has open in a folder <c>/dev/full</c>, where the system itself refuses every write as on a full
    /// disk.
    /// </summary>
    public static void Fill(string folder)
    {
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        var open = Directory.GetFileSystemEntries("/proc/self/fd").Where(link => IsIn(folder, link)).ToList();
        Assert.NotEmpty(open);
        Assert.All(open, link => Assert.True(dup2((int)full.DangerousGetHandle(), int.Parse(Path.GetFileName(link))) >= 0));
    }

    private static bool IsIn(string folder, string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName.StartsWith(folder + "/", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            // Another test closed its file meanwhile.
            return false;
        }
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int dup2(int source, int target);
}
