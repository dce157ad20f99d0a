using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Objections;

/// <summary>
/// 答复异议, with reasons. An upheld one ends the notice: the proposal is made anew, where the ranking itself was wrong from a further
/// result of the review, and everybody sees it anew with a whole term for objections.
/// </summary>
internal static class AnswerObjection
{
    public sealed record Request(
        [property: Description("结论：Dismissed 不成立，RankAnew 成立、重新评议，ProposeAnew 成立、重新拟定名单（与评分无关时）。")]
        [property: Required(ErrorMessage = "请选择结论。")]
        ObjectionOutcome? Outcome,
        [property: Description("答复，10至2000字，说明查明的情况和依据；提出异议的人可以看到。")]
        [property: Required(ErrorMessage = "请填写答复。"), StringLength(2000, ErrorMessage = "答复请控制在2000字以内。")]
        string Answer);

    public sealed record Response(
        Guid Id, ObjectionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("评奖的状态。")] AwardingStatus Awarding);

    public static void Map(Api api) => api.Office.MapPost("/objections/{id:guid}/answer", Handle)
        .Says(Policies.SocialWork, BeginAwarding.Tag, "答复异议", "成立的，正在进行的公示随即终止，名单重新拟定、复核后另行公示。全部答复后才能确认获奖。")
        .WithExample(new Request(ObjectionOutcome.Dismissed, "经查，该社区公告发布于参赛建议提交之后，内容由建议人提供，异议不成立。"))
        .Refuses([ObjectionErrors.NotFound, ObjectionErrors.WrongState, AwardErrors.WrongState, .. AwardErrors.OfWords]);

    internal static async Task<Response> Handle(
        [Description("异议标识。")] Guid id, Request request, ContestContext db, CurrentCalendar calendar, Caller caller,
        TimeProvider time, CancellationToken ct)
    {
        var contest = await db.Set<Objection>().Where(o => o.Id == id).Select(o => (Guid?)o.CollectionId).FirstOrDefaultAsync(ct)
            ?? throw ObjectionErrors.NotFound.Refuse();
        var words = PublicText.Of(request.Answer, 10);
        return await db.ActOnAwardingAsync(contest, async its =>
        {
            var (now, outcome) = (time.GetUtcNow(), request.Outcome!.Value);
            var objection = await db.Set<Objection>().FirstAsync(o => o.Id == id, ct);
            objection.Reply(outcome, words, caller.Actor, now);
            if (outcome != ObjectionOutcome.Dismissed)
            {
                its.Uphold(outcome == ObjectionOutcome.RankAnew, outcome.Name(), caller.Actor, now);
                if (outcome == ObjectionOutcome.RankAnew) await db.DeliberateAnewAsync(contest, "公示异议成立", caller.Actor, now, ct);
                await db.EndNoticeAsync(its, $"异议{outcome.Name()}", caller.Actor, now, calendar.Value, ct);
            }

            return new Response(id, objection.Status, objection.Status.Name(), its.Status);
        }, ct);
    }
}
