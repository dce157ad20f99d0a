using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Identity.Push;

/// <summary>
/// 消息推送: WeChat's server calls here. It signs instead of signing in, and waits five seconds at most, so an event is verified,
/// stored and answered; <see cref="PushWorker"/> does the rest. Every refusal is the same bare 403.
/// </summary>
internal static class PushEndpoint
{
    private const string Path = "/wechat/push";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // One network address sends for everybody, so the limits per address would hit the wrong one.
        var push = endpoints.MapGroup(Path).RequireAuthorization(Policies.Anyone).AllowAnonymous().ExcludeFromDescription().DisableRateLimiting();
        push.MapGet("", Verify);
        push.MapPost("", Receive);
    }

    internal static IResult Verify(HttpRequest http, WeChatPush push) =>
        push.Verify(PushQuery.From(http.Query)) is { } echo ? Results.Text(echo) : throw CommonErrors.Forbidden.Refuse();

    internal static async Task<IResult> Receive(HttpRequest http, WeChatPush push, PushIntake intake, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, ct);
        var reading = push.Read(PushQuery.From(http.Query), body.GetBuffer().AsMemory(0, (int)body.Length));
        if (reading.Refusal is not null) throw CommonErrors.Forbidden.Refuse();
        await intake.StoreAsync(reading.Events, ct);
        return Results.Text(PushReading.Answer);
    }
}
