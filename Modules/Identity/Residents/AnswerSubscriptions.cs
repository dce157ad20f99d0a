using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>订阅答复: the results of <c>wx.requestSubscribeMessage</c>, so that an answer can be told by WeChat message.</summary>
internal static class AnswerSubscriptions
{
    /// <summary>WeChat asks for five templates at most at a time.</summary>
    private const int MostTemplates = 5;

    public sealed record Request(
        [property: Description("模板编号与结果：accept、acceptWithAudio 为同意，reject、ban、filter 等为未同意。")]
        [property: Required(ErrorMessage = "缺少订阅结果。"), Length(1, MostTemplates, ErrorMessage = "一次请提交1至5个模板的结果。")]
        Dictionary<string, string> Results);

    public static void Map(Api api) => api.Mini.MapPost("/me/subscriptions", Handle)
        .Says(Policies.Resident, "登录与账号", "上报订阅消息的授权结果", "在 wx.requestSubscribeMessage 之后调用；同意一次，可收到一条通知。")
        .WithExample(new Request(new() { ["zWVh3xTtTUq8yDFzH0QO1dkOJ6CFuQIz0Vf0iBTY6wA"] = "accept" }))
        .Refuses(IdentityErrors.AccountGone, AccountLifecycle.Refused)
        .RequireRateLimiting(RateLimits.Writing);

    internal static async Task<NoContent> Handle(
        Request request, IdentityContext db, Subscriptions subscriptions, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (request.Results.Keys.Any(id => id.Length is 0 or > SubscriptionAnswer.MaxTemplateIdLength))
            throw CommonErrors.Invalid.Refuse("模板编号不正确。");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var account = await subscriptions.LockAsync(caller.Id, ct) ?? throw IdentityErrors.AccountGone.Refuse();
        var now = time.GetUtcNow();
        foreach (var (template, result) in request.Results)
            await subscriptions.TakeAsync(account, template, result is "accept" or "acceptWithAudio", now, fromPush: false, ct);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
