using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Projects;

/// <summary>区办实事建议: the list and one of them.</summary>
internal static class ShowProjects
{
    public static void Map(Api api)
    {
        api.Office.MapGet("/practical-projects", List)
            .Says(Policies.SocialWork, ProposeProject.Tag, "区办实事建议列表", "最近提出的在前。").Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/practical-projects/{id:guid}", Show)
            .Says(Policies.SocialWork, ProposeProject.Tag, "区办实事建议详情").Refuses(ProjectErrors.NotFound);
    }

    internal static async Task<Page<ProposalView>> List(
        IntakeContext db, CancellationToken ct,
        [Description("只看这种状态。")] ProposalStatus? status = null, [Description("只看这个主题。")] Guid? themeId = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var its = await db.Set<ProjectProposal>().AsNoTracking()
            .Where(p => (status == null || p.Status == status) && (themeId == null || p.ThemeId == themeId)
                && EF.Functions.LessThan(ValueTuple.Create(p.ProposedAt, p.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(p => p.ProposedAt).ThenByDescending(p => p.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut([.. await ProposalView.OfAsync(db, its, ct)], take, p => new Cursor(p.ProposedAt, p.Id));
    }

    internal static async Task<ProposalView> Show(Guid id, IntakeContext db, CancellationToken ct)
    {
        var its = await db.Set<ProjectProposal>().AsNoTracking().Where(p => p.Id == id).ToListAsync(ct);
        return its.Count == 0 ? throw ProjectErrors.NotFound.Refuse() : (await ProposalView.OfAsync(db, its, ct))[0];
    }
}
