using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>评价复核: note what the suggester said when called back, order the one re-handling, or say why the answer stands.</summary>
internal static class ActOnReview
{
    public sealed record Note(
        [property: Description("回访时对方的说法，供内部查看；请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写回访情况。"), StringLength(Limits.Reason, ErrorMessage = "回访情况请控制在500字以内。")]
        string Text);

    public sealed record Order(
        [property: Description("重新办理的原因，将告知建议人，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写重新办理的原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public sealed record Explanation(
        [property: Description("为什么维持原答复，将告知建议人，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写维持原答复的理由。"), StringLength(Limits.Reason, MinimumLength = Limits.ShortestText, ErrorMessage = "请用10至500字说明理由。")]
        string Text);

    public sealed record Response(
        Guid Id, ReviewStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("重新办理的，重新起算的办理时限。")] DateTimeOffset? HandlingDueAt);

    public static void Map(Api api)
    {
        api.Office.MapPost("/reviews/{id:guid}/call-note", NoteCall)
            .Says(Policies.SocialWork, "评价复核", "登记回访", "回访不满意的建议人后，登记对方的说法。")
            .WithExample(new Note("希望知道加装扶手的具体时间，对态度没有意见。"))
            .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongState, HandlingErrors.PersonalData);
        api.Office.MapPost("/reviews/{id:guid}/rehandle", Rehandle)
            .Says(Policies.SocialWork, "评价复核", "责成重新办理", "要求主办单位重新办理，以一次为限；办理时限重新起算，原因告知建议人。")
            .WithExample(new Order("答复没有说明何时加装，建议人表示不满意。"))
            .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongState, HandlingErrors.WrongState, HandlingErrors.AlreadyRehandled, HandlingErrors.PersonalData);
        api.Office.MapPost("/reviews/{id:guid}/close", Close)
            .Says(Policies.SocialWork, "评价复核", "说明理由", "维持原答复，理由告知建议人。已重新办理过一次的，只能说明理由。")
            .WithExample(new Explanation("经核实，加装计划已列入明年老旧小区改造，三月起分批施工，届时会提前张贴公告。"))
            .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongState, HandlingErrors.PersonalData);
    }

    internal static Task<Response> NoteCall(
        Guid id, Note request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, review =>
        {
            review.NoteCall(PublicWords.Checked(request.Text), caller.Actor, time.GetUtcNow());
            return Task.FromResult(Shown(review));
        }, ct);

    internal static Task<Response> Rehandle(
        Guid id, Order request, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, async review =>
        {
            var (its, now, reason) = (await db.CaseToCheckAsync(review.SuggestionId, caller, ct), time.GetUtcNow(), PublicWords.Checked(request.Reason));
            await EndAsync(review, () => review.Rehandle(reason, caller.Actor, now), db, caller, timing, now, ct);
            its.Rehandle(reason, caller.Actor, now, timing);
            return Shown(review, its.DueAt);
        }, ct);

    internal static Task<Response> Close(
        Guid id, Explanation request, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, async review =>
        {
            var now = time.GetUtcNow();
            await EndAsync(review, () => review.Close(PublicWords.Checked(request.Text), caller.Actor, now), db, caller, timing, now, ct);
            return Shown(review);
        }, ct);

    /// <summary>Ends the review and its clock; a missed due time is noted before.</summary>
    private static async Task EndAsync(
        Review review, Action end, HandlingContext db, Caller caller, Timing timing, DateTimeOffset now, CancellationToken ct)
    {
        var clock = await db.Clocks.FirstAsync(c => c.Id == review.ClockId, ct);
        if (clock.DueAt is { } due) review.NoteOverdue(due, now);
        end();
        timing.Stop(clock, now, caller.Actor, "已复核");
    }

    private static Task<Response> ActAsync(Guid id, HandlingContext db, Caller caller, Func<Review, Task<Response>> act, CancellationToken ct) =>
        db.InTurnAsync(async () => await act(await db.HoldReviewAsync(id, caller, ct) ?? throw ReviewErrors.NotFound.Refuse()), ct);

    private static Response Shown(Review review, DateTimeOffset? due = null) => new(review.Id, review.Status, review.Status.Name(), due);
}
