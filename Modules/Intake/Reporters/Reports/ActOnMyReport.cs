using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Intake.Mine;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Reports;

/// <summary>补正、撤回 by whoever handed it in; also after the term, since the suggestion is still theirs to answer for.</summary>
internal static class ActOnMyReport
{
    public static void Map(Api api)
    {
        api.Office.MapPost("/my-reports/{id:guid}/supplement", Supplement)
            .Says(Policies.Reporters, "直报", "补正建议", "工作人员请您补充材料时，在这里补充。")
            .WithExample(new SupplementSuggestion.Request("本楼共六层、十二户，有七十岁以上老人八位。"))
            .Refuses(IntakeErrors.NotFound, IntakeErrors.WrongState, IntakeErrors.ElementMissing, ReporterErrors.NoUnit)
            .Refuses(AttachmentErrors.OfAttaching);
        api.Office.MapPost("/my-reports/{id:guid}/withdraw", Withdraw)
            .Says(Policies.Reporters, "直报", "撤回建议", "答复之前可以撤回；撤回后如需再提，请重新提交。")
            .WithExample(new WithdrawSuggestion.Request("社区已经解决，不再需要办理。"))
            .Refuses(IntakeErrors.NotFound, IntakeErrors.WrongState, ReporterErrors.NoUnit);
    }

    internal static Task<SupplementSuggestion.Response> Supplement(
        Guid id, SupplementSuggestion.Request request, IntakeContext db, AttachmentKeeper attachments, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var text = PlainText.Paragraphs(request.Text);
        if (text.Length == 0) throw IntakeErrors.ElementMissing.Refuse("请填写补充的内容。");
        return ActAsync(id, db, caller, async suggestion =>
        {
            suggestion.Supplement(text, caller.Actor, time.GetUtcNow());
            await attachments.AttachAsync(request.FileIds, caller.Actor, id, AttachmentUse.Supplement, ct);
            return new SupplementSuggestion.Response(id, suggestion.Status, suggestion.Status.Name());
        }, ct);
    }

    internal static Task<WithdrawSuggestion.Response> Withdraw(
        Guid id, WithdrawSuggestion.Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, suggestion =>
        {
            var now = time.GetUtcNow();
            suggestion.Withdraw(request.Reason, caller.Actor, now);
            db.Timeline.Add(TimelineEntry.Of(id, now, TimelineKind.Withdrawal, "您已撤回这件建议", request.Reason));
            return Task.FromResult(new WithdrawSuggestion.Response(id, suggestion.Status, suggestion.Status.Name()));
        }, ct);

    private static Task<T> ActAsync<T>(Guid id, IntakeContext db, Caller caller, Func<Suggestion, Task<T>> act, CancellationToken ct)
    {
        var reporter = caller.Reporter().Id;
        return db.InTurnAsync(async () =>
        {
            var own = await db.Set<Report>().AnyAsync(r => r.SuggestionId == id && r.ReporterId == reporter, ct);
            return await act((own ? await db.HoldAsync(id, ct) : null) ?? throw IntakeErrors.NotFound.Refuse());
        }, ct);
    }
}
