using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Intake.Channels.Changes;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>What came of one call.</summary>
internal sealed record CallResult(AttemptOutcome Outcome, int? HttpStatus, int Milliseconds);

/// <summary>
/// One signed call (after standard-webhooks): <c>webhook-id</c>, <c>webhook-timestamp</c>, <c>webhook-signature</c> = HMAC-SHA256 over
/// <c>id.timestamp.body</c>, one for each secret that counts. Any 2xx is delivered; redirects are not followed, bodies not read.
/// </summary>
internal sealed class WebhookCall(
    IHttpClientFactory clients, PersonalDataCipher cipher, TimeProvider time, IOptions<JsonOptions> json, IOptionsMonitor<WebhookSettings> settings)
{
    public const string Client = "partner-webhooks";

    public async Task<CallResult> MakeAsync(Webhook webhook, Change change)
    {
        var now = time.GetUtcNow();
        using var request = Request(webhook, change, now);
        // Real time, also where the house's clock stands: the other side lives by it.
        var began = TimeProvider.System.GetTimestamp();
        using var limit = new CancellationTokenSource(settings.CurrentValue.Timeout);
        var (outcome, status) = await SendAsync(request, limit.Token);
        return new(outcome, status, (int)TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
    }

    private async Task<(AttemptOutcome, int?)> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var answer = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var outcome = answer.StatusCode switch
            {
                >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => AttemptOutcome.Delivered,
                >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => AttemptOutcome.Redirected,
                _ => AttemptOutcome.Refused,
            };
            return (outcome, (int)answer.StatusCode);
        }
        catch (OperationCanceledException)
        {
            return (AttemptOutcome.TimedOut, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            var forbidden = e is WebhookAddress.ForbiddenAddress || e.GetBaseException() is WebhookAddress.ForbiddenAddress;
            return (forbidden ? AttemptOutcome.ForbiddenAddress : AttemptOutcome.Unreachable, null);
        }
    }

    private HttpRequestMessage Request(Webhook webhook, Change change, DateTimeOffset now)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(ChangeItem.Of(change), json.Value.SerializerOptions);
        var stamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{change.Id}.{stamp}."), .. body];
        var signatures = webhook.SecretsAt(now, cipher).Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}");
        return new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
            Headers =
            {
                { "webhook-id", change.Id.ToString() },
                { "webhook-timestamp", stamp },
                { "webhook-signature", string.Join(' ', signatures) },
                { "user-agent", "zhihui-shibei" },
            },
        };
    }
}
