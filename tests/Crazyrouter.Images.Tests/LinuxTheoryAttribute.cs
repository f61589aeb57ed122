using System;

namespace Crazyrouter.Images.Tests;

/// <summary>A theory whose fault only Linux can make.</summary>
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "There is no /dev/full here.";
}
