using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>时限 in the module: what falls due, who looks, and why a date is what it is.</summary>
internal static class TimingArea
{
    public static void AddTiming(this IServiceCollection services)
    {
        services.AddScoped<Timekeeper>();
        services.AddHostedService<RoutingSweep>();
        services.AddHostedService<RoutingRecomputation>();
        services.AddWatch<RoutingSweep>(ClockRules.Decision, "DecisionOverdue");
        services.AddWatch<RoutingSweep>(ClockRules.Supplement, nameof(TriageAct.Lapse));
        services.AddWatch<RoutingSweep>(ClockRules.Acknowledge, "AcknowledgeOverdue");
        services.AddWatch<RoutingSweep>(ClockRules.ObjectionReview, "ObjectionReviewOverdue");
        services.AddWatch<RoutingSweep>(ClockRules.CoHandling, "CoHandlingOverdue");
    }

    public static void MapTiming(this Api api)
    {
        ExplainCaseClocks.Map(api);
        ExplainOrderClocks.Map(api);
    }

    /// <summary>The sweep finds what is due and not noted without passing over what it noted before.</summary>
    public static void TimingTables(this ModelBuilder model) => model.Entity<TriageCase>(triage =>
    {
        triage.HasIndex(c => c.DueAt).HasFilter("status = 'Pending' and overdue_noted_at is null").HasDatabaseName("ix_triage_case_unnoted");
        triage.HasIndex(c => c.SupplementUntil).HasFilter("status = 'AwaitingSupplement'").HasDatabaseName("ix_triage_case_awaited");
    });
}
