using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.WeChat.Push;

namespace ZhihuiShibei.WeChat;

/// <summary>
/// Reads WeChat's message push (消息推送). The host maps the endpoint: GET → <see cref="Verify"/>, POST → <see cref="Read"/>;
/// it limits the body (64 KB is plenty), stores the events by their dedup keys, answers <see cref="PushReading.Answer"/> at once
/// and works on them later.
/// </summary>
public sealed class WeChatPush(IOptions<WeChatSettings> options, TimeProvider clock, ILogger<WeChatPush> log)
{
    /// <summary>The console's check of our address.</summary>
    /// <returns>The text to answer, as plain text without quotes; null = refuse.</returns>
    public string? Verify(PushQuery query) => Signed(query, options.Value) is null ? query.EchoStr : null;

    /// <param name="body">The request's body as it came, JSON or XML.</param>
    public PushReading Read(PushQuery query, ReadOnlyMemory<byte> body)
    {
        PushReading reading;
        try
        {
            reading = ReadBody(query, body, options.Value);
        }
        catch (InvalidOperationException) // JSON text that is no valid Unicode shows only when it is read
        {
            reading = PushReading.Refused(PushRefusal.Malformed);
        }
        if (reading.Refusal is { } refusal) log.LogWarning("WeChat push refused: {Refusal}", refusal);
        return reading;
    }

    private PushReading ReadBody(PushQuery query, ReadOnlyMemory<byte> bytes, WeChatSettings settings)
    {
        if (PushBody.Parse(bytes) is not { } body) return PushReading.Refused(PushRefusal.Malformed);
        if (settings.EncodingAesKey is { Length: > 0 } key)
        {
            // msg_signature covers the encrypted text; the plain signature covers nothing but the time.
            if (body.Text("Encrypt") is not { Length: > 0 } encrypted) return PushReading.Refused(PushRefusal.NotEncrypted);
            if (Signed(query, settings, encrypted) is { } refusal) return PushReading.Refused(refusal);
            if (new PushCipher(key, settings.AppId).Open(encrypted, out var appId) is not { } opened)
                return PushReading.Refused(PushRefusal.Undecryptable);
            if (appId != settings.AppId) return PushReading.Refused(PushRefusal.WrongAddressee);
            if (PushBody.Parse(opened) is not { } inner) return PushReading.Refused(PushRefusal.Malformed);
            (bytes, body) = (opened, inner);
        }
        else if (Signed(query, settings) is { } refusal)
        {
            return PushReading.Refused(refusal);
        }
        if (settings.OriginalId.Length > 0 && body.Text("ToUserName") != settings.OriginalId)
            return PushReading.Refused(PushRefusal.WrongAddressee);
        return PushEvents.Of(body, bytes) is { } events ? new(events, null) : PushReading.Refused(PushRefusal.Malformed);
    }

    /// <returns>Null when signature and time are right.</returns>
    private PushRefusal? Signed(PushQuery query, WeChatSettings settings, string? encrypted = null)
    {
        if (settings.PushToken.Length == 0) return PushRefusal.NotConfigured;
        string[] parts = [settings.PushToken, query.Timestamp ?? "", query.Nonce ?? ""];
        var right = encrypted is null
          ? PushSignature.Matches(query.Signature, parts)
          : PushSignature.Matches(query.MsgSignature, [.. parts, encrypted]);
        if (!right) return PushRefusal.BadSignature;
        if (!long.TryParse(query.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return PushRefusal.Stale;
        var age = clock.GetUtcNow().ToUnixTimeSeconds() - seconds;
        return Math.Abs(age) <= settings.PushMaxAge.TotalSeconds ? null : PushRefusal.Stale;
    }
}
