using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Retaining;

/// <summary>留存库 in the module.</summary>
internal static class RetainingArea
{
    public static void MapRetained(this Api api)
    {
        ListRetained.Map(api);
        ReopenCase.Map(api);
    }

    public static void RetainedTables(this ModelBuilder model) => model.Entity<CaseDecision>(decision =>
        decision.HasIndex(d => new { d.At, d.Id }).IsDescending().HasFilter("decision = 'Retained'").HasDatabaseName("ix_decision_retained"));
}
