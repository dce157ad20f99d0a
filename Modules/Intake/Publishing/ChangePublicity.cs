using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>公开意愿: the suggester changes it at any time; taking it back takes the published copy down at once (个人信息保护法 15, 25).</summary>
internal static class ChangePublicity
{
    public sealed record Request(
        [property: Description("公开意愿：Public 公开，Anonymous 匿名公开，NotPublic 不公开。")]
        [property: Required(ErrorMessage = "请选择公开意愿。")]
        Publicity? Publicity);

    public sealed record Response(Guid Id, Publicity Publicity, [property: Description("公开意愿的中文说明。")] string PublicityText);

    public static void Map(Api api) => api.Mini.MapPost("/suggestions/{id:guid}/publicity", Handle)
        .Says(Policies.Resident, "建议", "更改公开意愿", "随时可以更改；改为不公开后，已公开的内容立即撤下。")
        .WithExample(new Request(Kernel.Events.Publicity.NotPublic))
        .Refuses(IntakeErrors.NotFound);

    internal static Task<Response> Handle(
        Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            if (await db.HoldAsync(id, ct) is not { } suggestion || suggestion.AccountId != caller.Id) throw IntakeErrors.NotFound.Refuse();
            var (wish, now) = (request.Publicity!.Value, time.GetUtcNow());
            if (wish != suggestion.Publicity) suggestion.WishPublicity(wish, caller.Actor, now);
            if (wish == Publicity.NotPublic) await db.TakeBackPublicationAsync(id, caller.Actor, now, ct);
            return new Response(id, wish, wish.Name());
        }, ct);
}
