using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Intake.Joint;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Mine;

/// <summary>撤回: the suggester takes it back before an answer.</summary>
internal static class WithdrawSuggestion
{
    public sealed record Request(
        [property: Description("撤回的原因，可不填。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string? Reason = null);

    public sealed record Response(
        Guid Id, SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("撤回带来的影响，没有时为空。")] string? Told = null);

    public static void Map(Api api) => api.Mini.MapPost("/suggestions/{id:guid}/withdraw", Handle)
        .Says(Policies.Resident, "建议", "撤回建议", "答复之前可以撤回；撤回后如需再提，请重新提交。")
        .WithExample(new Request("社区已经安装扶手，不再需要办理。"))
        .Refuses(IntakeErrors.NotFound, IntakeErrors.WrongState);

    internal static Task<Response> Handle(
        Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            if (await db.HoldAsync(id, ct) is not { } suggestion || suggestion.AccountId != caller.Id) throw IntakeErrors.NotFound.Refuse();
            var now = time.GetUtcNow();
            suggestion.Withdraw(request.Reason, caller.Actor, now);
            await db.TakeBackPublicationAsync(id, caller.Actor, now, ct);
            await db.DropSignatureAsync(id, ct);
            db.Timeline.Add(TimelineEntry.Of(id, now, TimelineKind.Withdrawal, "您已撤回这件建议", request.Reason));
            return new Response(id, suggestion.Status, suggestion.Status.Name(), await db.ToldOfWithdrawalAsync(id, ct));
        }, ct);
}
