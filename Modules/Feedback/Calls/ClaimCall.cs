using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>认领电话: one officer calls one person; whoever does not record a result leaves it to the others when the lease is over.</summary>
internal static class ClaimCall
{
    public sealed record Told(Guid Id, Guid SuggestionId, NoticeAbout About, [property: Description("告知事项的中文说明。")] string AboutText, string Text);

    public sealed record Response(
        [property: Description("认领到期的时间，过后他人可以认领。")] DateTimeOffset Until,
        [property: Description("请在这次通话中一并告知的事项，最早的在前。")] IReadOnlyList<Told> Tell);

    public sealed record Released(Guid Id);

    public static void Map(Api api)
    {
        api.Office.MapPost("/calls/{id:guid}/claim", Claim)
            .Says(Policies.SocialWork, "电话告知", "认领电话", "认领后，同一位建议人的全部待告知事项在一段时间内只由本人联系；重复认领会延长时间。")
            .Refuses(FeedbackErrors.CallNotFound, CallErrors.Claimed, CallErrors.QuietHours);
        api.Office.MapPost("/calls/{id:guid}/release", Release)
            .Says(Policies.SocialWork, "电话告知", "放弃认领", "把认领的电话让给其他工作人员。")
            .Refuses(FeedbackErrors.CallNotFound, CallErrors.Claimed);
    }

    internal static Task<Response> Claim(
        Guid id, FeedbackContext db, Caller caller, TimeProvider time, IOptions<FeedbackSettings> settings, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var calls = await db.ClaimAsync(id, caller, time.GetUtcNow(), settings.Value, ct);
            return new Response(calls[0].ClaimedUntil!.Value, [.. calls.Select(n => new Told(n.Id, n.SuggestionId, n.About, n.About.Name(), n.Text))]);
        }, ct);

    internal static Task<Released> Release(Guid id, FeedbackContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var key = await db.CallsFor(caller).AsNoTracking().Where(n => n.Id == id && n.Status == NoticeStatus.Calling)
                .Select(n => n.CallKey).FirstOrDefaultAsync(ct) ?? throw FeedbackErrors.CallNotFound.Refuse();
            var held = await db.HoldCallsAsync(key, ct);
            if (held.Exists(n => n.IsClaimedByOther(caller.Id, time.GetUtcNow()))) throw CallErrors.Claimed.Refuse();
            foreach (var notice in held) notice.Release();
            return new Released(id);
        }, ct);
}
