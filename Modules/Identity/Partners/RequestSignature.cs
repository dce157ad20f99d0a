using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Partners;

/// <summary>A nonce that was used; kept until its timestamp is too old anyway.</summary>
internal sealed class PartnerNonce
{
    public Guid PartnerId { get; private set; }
    public string Nonce { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

/// <summary>
/// Checks a signed request: base64 of HMAC-SHA256 over timestamp, nonce, method, path with query and the body's SHA-256, a line
/// each. A timestamp may be five minutes off, a nonce is good once over all nodes.
/// </summary>
internal sealed partial class RequestSignature(IdentityContext db, PersonalDataCipher cipher, TimeProvider time)
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <exception cref="Refusal">The signature is missing, wrong, too old or too new, or was used before.</exception>
    public async Task CheckAsync(HttpRequest http, Partner partner, CancellationToken ct)
    {
        var (stamp, nonce, given) = (http.Headers["X-Timestamp"].ToString(), http.Headers["X-Nonce"].ToString(), http.Headers["X-Signature"].ToString());
        if (given.Length == 0 || !Nonces().IsMatch(nonce)
            || !long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) throw IdentityErrors.SignatureMissing.Refuse();
        var now = time.GetUtcNow();
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
        {
            throw IdentityErrors.ClockOff.Refuse(
                $"X-Timestamp 与我们的时间相差超过5分钟。我们现在的时间是{Shanghai.Local(now):yyyy-MM-dd HH:mm:ss}（Unix 时间 {now.ToUnixTimeSeconds()}），请校准贵方时钟后重试。");
        }

        var text = string.Join('\n', stamp, nonce, http.Method, TargetOf(http), Convert.ToHexStringLower(await BodyHashAsync(http, ct)));
        var right = Convert.ToBase64String(HMACSHA256.HashData(partner.SigningSecret(cipher), Encoding.UTF8.GetBytes(text)));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(right))) throw IdentityErrors.SignatureWrong.Refuse();
        var fresh = await db.Database.ExecuteSqlAsync(
            $"insert into identity.partner_nonce (partner_id, nonce, at) values ({partner.Id}, {nonce}, {now}) on conflict do nothing", ct);
        if (fresh == 0) throw IdentityErrors.NonceReused.Refuse();
    }

    /// <summary>As it was sent, before anything was decoded.</summary>
    private static string TargetOf(HttpRequest http) =>
        http.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : http.Path + http.QueryString.ToString();

    private static async Task<byte[]> BodyHashAsync(HttpRequest http, CancellationToken ct)
    {
        http.EnableBuffering();
        var hash = await SHA256.HashDataAsync(http.Body, ct);
        http.Body.Position = 0;
        return hash;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{8,64}$")]
    private static partial Regex Nonces();
}
