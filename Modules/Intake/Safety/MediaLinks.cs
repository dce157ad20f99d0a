using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>
/// Addresses at which WeChat may fetch a file for its check: signed, and good for as long as a check takes. They start with
/// <c>Host:PublicAddress</c>, such as <c>https://zhsb.example.gov.cn</c>; without it files are checked by people.
/// </summary>
internal sealed class MediaLinks(IConfiguration configuration, IHostEnvironment environment, IServer server, PersonalDataCipher cipher)
{
    private static readonly TimeSpan Good = MediaCheck.Patience;

    /// <summary>Nothing where no public address is known.</summary>
    public Uri? To(Guid file, DateTimeOffset now)
    {
        if (Base is not { } start) return null;
        var until = (now + Good).ToUnixTimeSeconds();
        return new Uri(new Uri(start), string.Create(CultureInfo.InvariantCulture, $"/api/open/media/{file}?until={until}&signature={Sign(file, until)}"));
    }

    public bool Allows(Guid file, long until, string signature, DateTimeOffset now) =>
        until >= now.ToUnixTimeSeconds()
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(file, until)), Encoding.UTF8.GetBytes(signature));

    private string? Base => configuration["Host:PublicAddress"] is { Length: > 0 } told
        ? told
        : environment.IsDevelopment() ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() : null;

    private string Sign(Guid file, long until) =>
        Base64Url.EncodeToString(cipher.LookupExactly(string.Create(CultureInfo.InvariantCulture, $"media-link:{file:N}:{until}"))!.AsSpan(0, 18));
}
