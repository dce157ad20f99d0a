using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Preliminary;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Deliberating;

/// <summary>取消参评资格: what came to light too late for the preliminary review, such as an upheld objection; with its reason.</summary>
internal static class ExcludeEntry
{
    public sealed record Request(
        [property: Description("理由，5至500字。")]
        [property: Required(ErrorMessage = "请写明理由。"), StringLength(500, MinimumLength = 5, ErrorMessage = "理由请用5至500字写明。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/entries/{entryId:guid}/exclude", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "取消参评资格", "合议阶段发现抄袭、不符合参赛条件等情形的，写明理由；评分保留，不再参加排名；须由另一位工作人员结束合议。")
        .WithExample(new Request("经核实与2023年已公开的方案雷同，异议成立。"))
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, EntryErrors.NotFound, EntryErrors.WrongState);

    internal static Task<ReviewEntryState> Handle(
        [Description("大赛标识。")] Guid id, [Description("参赛建议标识。")] Guid entryId, Request request, ContestContext db, Caller caller,
        TimeProvider time,
        CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var (now, reason) = (time.GetUtcNow(), request.Reason.Trim());
            review.Intervene(ReviewAct.Exclude, caller.Actor, now, $"{entryId}");
            var entry = await db.HoldEntryAsync(id, entryId, ct);
            entry.Reconsider(reason, caller.Actor, now);
            entry.Reject(reason, caller.Actor, now);
            return ReviewEntryState.Of(entry);
        }, ct);
}
