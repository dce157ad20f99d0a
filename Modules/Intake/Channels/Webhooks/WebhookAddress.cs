using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>
/// Where we may be made to call: public addresses over https. Looked at twice: the text when it is set, and the resolved address
/// at each connection, since a name may point elsewhere tomorrow.
/// </summary>
internal sealed class WebhookAddress(IHostEnvironment environment, IOptionsMonitor<WebhookSettings> settings)
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // Of IPv6, documentation and what carries an IPv4 address inside.
            "2001:db8::/32", "2001::/32", "2002::/16",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private bool MayBePrivate => environment.IsDevelopment() && settings.CurrentValue.AllowPrivate;

    /// <exception cref="Refusal"><see cref="ChannelErrors.WebhookAddress"/></exception>
    public string Check(string text)
    {
        var fits = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && url.Fragment.Length == 0
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && MayBePrivate))
            && (!IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) || Allows(address));
        return fits ? url!.AbsoluteUri : throw ChannelErrors.WebhookAddress.Refuse();
    }

    /// <summary>Connects to an allowed address of the host, and to no other.</summary>
    /// <exception cref="ForbiddenAddress">The host has none.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var all = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var allowed = all.Where(Allows).ToArray();
        if (allowed.Length == 0) throw new ForbiddenAddress();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool Allows(IPAddress address) => MayBePrivate || IsPublic(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || GlobalV6.Contains(address)) && !Closed.Any(n => n.Contains(address));

    public sealed class ForbiddenAddress() : IOException("The address is not public.");
}
