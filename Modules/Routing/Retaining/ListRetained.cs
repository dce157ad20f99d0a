using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Retaining;

/// <summary>留存库: what is kept for reference, by why, what and where, the latest kept first. By words Intake's search finds it.</summary>
internal static class ListRetained
{
    public sealed record Item(
        [property: Description("建议标识。")] Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        [property: Description("对策措施的开头。")] string Excerpt,
        Domain? Domain, LivelihoodAspect? Aspect,
        [property: Description("所在街道名称。")] string? Subdistrict,
        [property: Description("理由代码。")] string ReasonCode,
        [property: Description("留存的理由。")] string Reason,
        [property: Description("内部备注。")] string? Remark,
        [property: Description("留存的时间。")] DateTimeOffset RetainedAt,
        DateTimeOffset ReceivedAt);

    public static void Map(Api api) => api.Office.MapGet("/cases/retained", Handle)
        .Says(Policies.SocialWork, "留存", "留存库",
            "留存的建议，最近留存的在前，可按理由、领域、街道和留存日期筛选；按词语查找请用“检索建议”并选择状态“已留存”。把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        RoutingContext db, CancellationToken ct,
        [Description("理由代码。")] string? reason = null, [Description("领域。")] Domain? domain = null, [Description("街道代码。")] string? subdistrict = null,
        [Description("留存日期从这一天起。")] DateOnly? since = null, [Description("留存日期到这一天止（含）。")] DateOnly? until = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var kept = db.Set<CaseDecision>().AsNoTracking().Where(d => d.Decision == TriageDecision.Retained
            && EF.Functions.LessThan(ValueTuple.Create(d.At, d.Id), ValueTuple.Create(from.At, from.Id)));
        if (reason is not null) kept = kept.Where(d => d.ReasonCode == reason);
        if (since is { } first) kept = kept.Where(d => d.At >= Shanghai.StartOfDay(first));
        if (until is { } last && last < DateOnly.MaxValue) kept = kept.Where(d => d.At < Shanghai.EndOfDay(last));
        var rows = await kept
            .Join(db.Cases.Where(c => c.Status == TriageStatus.Retained && c.Seal == SealStatus.Open && (domain == null || c.Domain == domain)
                && (subdistrict == null || c.SubdistrictCode == subdistrict)), d => d.CaseId, c => c.Id, (d, c) => new { Decision = d, Case = c })
            // Kept, taken up again and kept once more: the last time counts.
            .Where(x => !db.Set<CaseDecision>().Any(o => o.CaseId == x.Case.Id && o.At > x.Decision.At))
            .OrderByDescending(x => x.Decision.At).ThenByDescending(x => x.Decision.Id).Take(take + 1)
            .ToListAsync(ct);
        var page = Paging.Cut(rows, take, x => new Cursor(x.Decision.At, x.Decision.Id));
        return new([.. page.Items.Select(x => Shown(x.Case, x.Decision))], page.Next);
    }

    private static Item Shown(TriageCase c, CaseDecision d) => new(
        c.Id, c.Number, c.Topic, c.Excerpt, c.Domain, c.Aspect, Divisions.NameOf(c.SubdistrictCode), d.ReasonCode, d.Reason,
        d.Remark, d.At, c.ReceivedAt);
}
