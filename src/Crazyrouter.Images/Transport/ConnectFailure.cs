using System;
using System.Net.Http;
using System.Net.Sockets;

namespace Crazyrouter.Images.Transport;

/// <summary>Tells the failures that come before a request is sent: only these let a generation be sent again.</summary>
internal static class ConnectFailure
{
    public static bool Is(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
#if NET8_0_OR_GREATER
            if (exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError })
            {
                return true;
            }
#else
            if (exception is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound
                or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TryAgain or SocketError.NoData })
            {
                return true;
            }

            if (exception is System.Net.WebException { Status: System.Net.WebExceptionStatus.ConnectFailure
                or System.Net.WebExceptionStatus.NameResolutionFailure or System.Net.WebExceptionStatus.SecureChannelFailure })
            {
                return true;
            }
#endif
        }

        return false;
    }
}
