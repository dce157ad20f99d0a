using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Projects;

/// <summary>登记结论: whether the district took the proposal up, and why, in either case.</summary>
internal static class ConcludeProject
{
    private const int MostBehind = 1000;

    public sealed record Request(
        [property: Description("理由，如列入的文件和年度，或不列入的原因。")]
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/practical-projects/{id:guid}/take-up", TakeUp)
            .Says(Policies.SocialWork, ProposeProject.Tag, "登记列入区办实事", "区政府已列入，写明依据。")
            .WithExample(new Request("列入2025年区办实事第6项。")).Refuses(ProjectErrors.NotFound, ProjectErrors.WrongState);
        api.Office.MapPost("/practical-projects/{id:guid}/decline", Decline)
            .Says(Policies.SocialWork, ProposeProject.Tag, "登记未列入区办实事", "写明原因；以后可以再次提出。")
            .WithExample(new Request("已由市级项目覆盖。")).Refuses(ProjectErrors.NotFound, ProjectErrors.WrongState);
    }

    internal static Task<ProposalView> TakeUp(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ConcludeAsync(id, takenUp: true, request.Reason.Trim(), db, caller, time, ct);

    internal static Task<ProposalView> Decline(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ConcludeAsync(id, takenUp: false, request.Reason.Trim(), db, caller, time, ct);

    private static Task<ProposalView> ConcludeAsync(
        Guid id, bool takenUp, string why, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) => db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select from intake.project_proposal where id = {id} for update", ct);
            var its = await db.Set<ProjectProposal>().FirstOrDefaultAsync(p => p.Id == id, ct) ?? throw ProjectErrors.NotFound.Refuse();
            its.Conclude(takenUp, why, takenUp ? await BehindAsync(db, its.ThemeId, ct) : [], caller.Actor, time.GetUtcNow());
            return (await ProposalView.OfAsync(db, [its], ct))[0];
        }, ct);

    private static Task<List<Guid>> BehindAsync(IntakeContext db, Guid theme, CancellationToken ct) =>
        db.Set<ThemeMember>().Where(m => m.ThemeId == theme || db.Set<Theme>().Any(t => t.Id == m.ThemeId && t.MergedInto == theme))
            .GroupBy(m => m.SuggestionId).OrderByDescending(g => g.Max(m => m.ReceivedAt)).Take(MostBehind).Select(g => g.Key).ToListAsync(ct);
}
