using System;
using System.Net;

namespace Crazyrouter.Images.Download;

/// <summary>Tells public addresses from those that lead into somebody's own network (IANA's special-purpose registries).</summary>
internal static class NetworkAddress
{
    private static ReadOnlySpan<byte> Translated => [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0];

    public static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    public static bool IsPublic(IPAddress address)
    {
        var bytes = Unmapped(address).GetAddressBytes();
        return bytes.Length == 4 ? IsPublicV4(bytes) : IsPublicV6(bytes);
    }

    private static bool IsPublicV4(ReadOnlySpan<byte> a) => a[0] switch
    {
        0 or 10 or 127 or >= 224 => false,
        100 => (a[1] & 0xC0) != 64,
        169 => a[1] != 254,
        172 => (a[1] & 0xF0) != 16,
        192 => a[1] != 168 && !(a[1] == 0 && (a[2] is 0 or 2)) && !(a[1] == 88 && a[2] == 99),
        198 => (a[1] & 0xFE) != 18 && !(a[1] == 51 && a[2] == 100),
        203 => !(a[1] == 0 && a[2] == 113),
        _ => true,
    };

    private static bool IsPublicV6(ReadOnlySpan<byte> a)
    {
        // Translated (64:ff9b::/96) and 6to4 addresses hold the real one.
        if (a.StartsWith(Translated))
        {
            return IsPublicV4(a.Slice(12));
        }

        if (a[0] == 0x20 && a[1] == 0x02)
        {
            return IsPublicV4(a.Slice(2, 4));
        }

        // Only 2000::/3 is global unicast; of it, 2001::/23 (protocols, Teredo) and 2001:db8::/32 (documentation) are not.
        return (a[0] & 0xE0) == 0x20 && !(a[0] == 0x20 && a[1] == 0x01 && (a[2] <= 0x01 || (a[2] == 0x0D && a[3] == 0xB8)));
    }
}
