using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Auditing;

/// <summary>校验审计日志: recomputes the whole hash chain. The same as <c>Host audit verify</c>, for an auditor without a console.</summary>
internal static class VerifyAudit
{
    public sealed record Response(
        [property: Description("哈希链是否完好。")] bool Intact,
        [property: Description("已校验的记录数。")] long Rows,
        [property: Description("已校验的封存数。")] long Seals,
        [property: Description("尚未封存的记录数；每隔几秒封存一次，少量属正常。")] long Unsealed,
        [property: Description("第一个不符的封存编号；完好时没有。")] long? BrokenSeal,
        [property: Description("最后一个完好封存的哈希；另行记下，日后可证明日志没有被截断。")] string LastHash);

    public static void Map(Api api) => api.Office.MapPost("/audit/verify", Handle)
        .Says(Policies.Auditor, "审计", "校验审计日志")
        .RequireRateLimiting(RateLimits.Guessing);

    internal static async Task<Response> Handle(IdentityContext db, AuditVerifier verifier, CancellationToken ct)
    {
        var report = await verifier.VerifyAsync(ct);
        db.Audit("audit.verify", "Audit", Guid.Empty, report.Intact ? "intact" : $"broken at seal {report.BrokenSeal}");
        await db.SaveChangesAsync(ct);
        return new(report.Intact, report.Rows, report.Seals, report.Unsealed, report.BrokenSeal, report.LastHash);
    }
}
