using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Projects;

/// <summary>建议列入区办实事: what many people ask for, with the reason and the unit that should lead it. One at a time for a theme.</summary>
internal static class ProposeProject
{
    public const string Tag = "区办实事";
    private const int TitleLength = 60;
    private const int ReasonLength = 2000;

    public sealed record Request(
        [property: Description("来自哪个主题。")] Guid ThemeId,
        [property: Description("项目名称，60字以内。")]
        [property: Required(ErrorMessage = "请填写项目名称。"), StringLength(TitleLength, ErrorMessage = "项目名称请控制在60字以内。")]
        string Title,
        [property: Description("理由，2000字以内。")]
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(ReasonLength, ErrorMessage = "理由请控制在2000字以内。")]
        string Reason,
        [property: Description("建议的牵头单位。")] Guid LeadUnitId,
        [property: Description("数字的时段，最近几天：7、30或90；与起止日期二选一，都不填为30。")] int? Days = null,
        [property: Description("起始日期。")] DateOnly? From = null,
        [property: Description("截止日期（含）。")] DateOnly? To = null);

    public static void Map(Api api) => api.Office.MapPost("/practical-projects", Handle)
        .Says(Policies.SocialWork, Tag, "建议列入区办实事", "从一个主题提出，附提出之时的人数、占比和件数。")
        .WithExample(new Request(
            Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), "老旧楼院电动自行车集中充电设施建设", "近三个月反映集中，且有安全隐患。",
            Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5"), 90))
        .RequiresIdempotencyKey()
        .Refuses(ThemeErrors.NotFound, ThemeErrors.WindowInvalid, ProjectErrors.UnitUnknown, ProjectErrors.AlreadyOpen, IntakeErrors.ElementMissing);

    internal static async Task<Created<ProposalView>> Handle(
        Request request, IntakeContext db, ThemeFigures figures, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (now, title, reason) = (time.GetUtcNow(), PlainText.Line(request.Title), PlainText.Paragraphs(request.Reason));
        if (title.Length == 0 || reason.Length == 0) throw IntakeErrors.ElementMissing.Refuse("请填写项目名称和理由。");
        var window = ListThemes.WindowOf(request.Days, request.From, request.To, Shanghai.DateOf(now));
        var (theme, counted) = await figures.FreezeAsync(db, request.ThemeId, window, now, ct);
        if (!await db.Units.AnyAsync(u => u.Id == request.LeadUnitId && !u.Closed, ct)) throw ProjectErrors.UnitUnknown.Refuse();
        var view = await db.InTurnAsync(async () =>
        {
            // Two officers at once: the second waits here and is then told.
            await db.Database.ExecuteSqlAsync($"select from intake.theme where id = {theme.Id} for update", ct);
            if (await db.Set<ProjectProposal>().AnyAsync(p => p.ThemeId == theme.Id && p.Status == ProposalStatus.Proposed, ct))
                throw ProjectErrors.AlreadyOpen.Refuse();
            var its = ProjectProposal.Propose(theme.Id, title, reason, request.LeadUnitId, counted, caller.Actor, now);
            db.Add(its);
            return (await ProposalView.OfAsync(db, [its], ct))[0];
        }, ct);
        return TypedResults.Created($"/api/office/practical-projects/{view.Id}", view);
    }
}
