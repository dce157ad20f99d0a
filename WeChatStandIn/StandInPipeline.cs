using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>One request from socket to socket: read, log, break if told to, answer.</summary>
internal sealed partial class StandInPipeline(
  StandInApi api, StandInControl control, StandInCalls calls, StandInBreakages breakages, StandInClock clock)
{
    public async Task HandleAsync(HttpContext http)
    {
        var request = await ReadAsync(http.Request);
        if (request.Path.StartsWith("/__", StringComparison.Ordinal))
        {
            await AnswerAsync(http, await control.HandleAsync(request));
            return;
        }
        var query = http.Request.QueryString.Value ?? "";
        calls.Add(new(clock.Now, request.Method, request.Path, query, request.RawBody, request.Escaped));
        if (breakages.Take(request.Path) is not { } breakage)
        {
            await AnswerAsync(http, api.Handle(request));
            return;
        }
        if (breakage.Delay > TimeSpan.Zero)
            await Task.Delay(breakage.Delay, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (breakage.Drop)
        {
            http.Abort();
        }
        else if (breakage.RawBody is { } raw)
        {
            http.Response.StatusCode = breakage.Status;
            await AnswerAsync(http, new(Encoding.UTF8.GetBytes(raw), breakage.ContentType));
        }
        else
        {
            var reply = breakage.ErrorCode is { } code ? StandInReply.Error(code, "broken on purpose") : api.Handle(request);
            if (breakage.LoseAnswer) http.Abort();
            else await AnswerAsync(http, reply);
        }
    }

    private static async Task<StandInRequest> ReadAsync(HttpRequest http)
    {
        using var reader = new StreamReader(http.Body, Encoding.UTF8);
        var raw = await reader.ReadToEndAsync(http.HttpContext.RequestAborted);
        return new(http.Method, http.Path.Value ?? "/", http.Query, raw, Escapes().IsMatch(raw), Parse(raw));
    }

    private static JsonElement Parse(string raw)
    {
        if (raw.Length == 0) return default;
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(raw);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static async Task AnswerAsync(HttpContext http, StandInReply? reply)
    {
        if (reply is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = reply.ContentType;
        http.Response.ContentLength = reply.Body.Length;
        await http.Response.Body.WriteAsync(reply.Body, http.RequestAborted);
    }

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*\\u[0-9A-Fa-f]{4}")] private static partial Regex Escapes();
}
