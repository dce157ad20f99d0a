using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>我的评审任务: the contests the caller is a juror of, the pledge to accept, and how far they are.</summary>
internal static class MyContests
{
    public sealed record Item(
        [property: Description("大赛标识。")] Guid Id,
        [property: Description("大赛名称。")] string Title,
        [property: Description("评审所处阶段的中文名称。")] string PhaseText,
        [property: Description("评审领域的代码。")] IReadOnlyList<string> Fields,
        [property: Description("任期的最后一天。")] DateOnly TermTo,
        [property: Description("本人申报的关联单位。")] IReadOnlyList<string> Relations,
        [property: Description("签署保密承诺的时间；未签署则没有。")] DateTimeOffset? PledgedAt,
        [property: Description("待签署的保密承诺的版本。")] string PledgeVersion,
        [property: Description("保密承诺的文本。")] string PledgeText,
        [property: Description("分给本人的件数。")] int Assigned,
        [property: Description("其中已评分的件数。")] int Scored);

    public static void Map(Api api) => api.Office.MapGet("/jury/contests", Handle)
        .Says(Policies.Juror, ReviewArea.JuryTag, "我的评审任务", "本人担任评委的大赛、保密承诺文本和评分进度。");

    internal static async Task<IReadOnlyList<Item>> Handle(ContestContext db, IOptions<ReviewSettings> settings, Caller caller,
        CancellationToken ct)
    {
        var (me, pledge) = (caller.Id, settings.Value);
        var mine = await (
            from juror in db.Set<Juror>().AsNoTracking()
            join review in db.Set<ContestReview>() on juror.ReviewId equals review.Id
            join collection in db.Collections on review.Id equals collection.Id
            where juror.StaffId == me && juror.EndedAt == null
            orderby juror.Id
            select new
            {
                Juror = juror, review.Status, collection.Title,
                Assigned = db.Set<Assignment>().Count(a => a.JurorId == juror.Id && a.ReleasedStep == null),
                Scored = db.Set<Assignment>().Count(a => a.JurorId == juror.Id && a.ReleasedStep == null && a.ScoredAt != null),
            }).ToListAsync(ct);
        return
        [
            .. mine.Select(m => new Item(
                m.Juror.ReviewId, m.Title, m.Status.Name(), m.Juror.Fields, m.Juror.TermTo, m.Juror.Relations, m.Juror.PledgedAt,
                pledge.PledgeVersion,
                pledge.PledgeText, m.Assigned, m.Scored)),
        ];
    }
}
