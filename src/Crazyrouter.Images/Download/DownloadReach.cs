using System.Net;

namespace Crazyrouter.Images.Download;

/// <summary>Which addresses downloads may connect to.</summary>
/// <param name="AllowPrivateNetwork">Any.</param>
/// <param name="IsLocalRouter">The router is on this machine, and may send its client to this machine.</param>
internal readonly record struct DownloadReach(bool AllowPrivateNetwork, bool IsLocalRouter)
{
    /// <summary>Whether a host may be reached at this address; names are asked for theirs when they are connected to.</summary>
    public bool Allows(IPAddress address) =>
        AllowPrivateNetwork
        || NetworkAddress.IsPublic(address)
        || (IsLocalRouter && IPAddress.IsLoopback(NetworkAddress.Unmapped(address)));
}
