using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Projects;

/// <summary>A proposal as the office reads it.</summary>
internal sealed record ProposalView(
    Guid Id,
    ProposalStatus Status, [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("来自哪个主题。")] Guid ThemeId,
    [property: Description("项目名称。")] string Title,
    string Reason,
    [property: Description("建议的牵头单位。")] Guid LeadUnitId,
    [property: Description("牵头单位名称。")] string LeadUnit,
    [property: Description("提出时统计的数字，此后不变。")] FrozenFigures Figures,
    [property: Description("列入或不列入的理由。")] string? Conclusion,
    [property: Description("提出的时间。")] DateTimeOffset ProposedAt,
    [property: Description("作出结论的时间。")] DateTimeOffset? ConcludedAt)
{
    public static async Task<IReadOnlyList<ProposalView>> OfAsync(IntakeContext db, IReadOnlyList<ProjectProposal> its, CancellationToken ct)
    {
        var ids = its.Select(p => p.LeadUnitId).Distinct().ToList();
        var names = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. its.Select(p => new ProposalView(
                p.Id, p.Status, p.Status.Name(), p.ThemeId, p.Title, p.Reason, p.LeadUnitId, names[p.LeadUnitId], p.Figures, p.Conclusion,
                p.ProposedAt, p.ConcludedAt)),
        ];
    }
}
