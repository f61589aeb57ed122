using System;
using System.Net;

namespace Crazyrouter.Images.Download;

/// <summary>Stops a connection to an address inside somebody's own network, on its way through the HTTP client.</summary>
internal sealed class PrivateAddressException(string host, IPAddress address)
    : Exception(host == address.ToString() ? $"{address} is a private address" : $"{host} stands for the private address {address}")
{
    public static bool IsBehind(Exception exception) => Find(exception) is not null;

    public static PrivateAddressException? Find(Exception? exception)
    {
        while (exception is not (null or PrivateAddressException))
        {
            exception = exception.InnerException;
        }

        return exception as PrivateAddressException;
    }
}
