using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>研判台 in the module: services, tables, indexes, endpoints.</summary>
internal static class DeskArea
{
    public static void AddDesk(this IServiceCollection services) => services.AddSingleton<Lights>().AddScoped<DeskPlaces>();

    public static void MapDesk(this Api api)
    {
        ListCases.Map(api);
        CountCases.Map(api);
        ShowCase.Map(api);
    }

    public static void DeskTables(this ModelBuilder model)
    {
        model.HasPostgresExtension("btree_gin");
        model.Entity<CaseHold>(hold =>
        {
            hold.ToTable("case_hold");
            hold.HasKey(h => h.CaseId);
            hold.HasOne<TriageCase>().WithOne(c => c.Hold).HasForeignKey<CaseHold>(h => h.CaseId);
            hold.HasIndex(h => h.Until);
        });
    }

    public static void DeskColumns(this EntityTypeBuilder<TriageCase> triage)
    {
        triage.Property(c => c.Seal).HasDefaultValue(SealStatus.Open).HasSentinel(SealStatus.Open);
        triage.OwnsOne(c => c.ReturnProposal, proposal =>
        {
            proposal.Property(p => p.ById).HasColumnName("return_proposed_by");
            proposal.Property(p => p.At).HasColumnName("return_proposed_at");
            proposal.Property(p => p.ReasonCode).HasColumnName("return_reason_code").HasMaxLength(Limits.Code);
            proposal.Property(p => p.Reason).HasColumnName("return_reason");
            proposal.Property(p => p.TextToSuggester).HasColumnName("return_text").HasMaxLength(Limits.Text);
            proposal.Property(p => p.Remark).HasColumnName("return_remark").HasMaxLength(Limits.Remark);
            proposal.Property(p => p.DoorCode).HasColumnName("return_door_code");
            proposal.Property(p => p.Door).HasColumnName("return_door");
            proposal.Property(p => p.Organ).HasColumnName("return_organ").HasMaxLength(Limits.Organ);
            proposal.HasIndex(p => p.At).HasFilter("return_proposed_at is not null");
        });
        // The desk and the sweep read open cases by due date; all that the desk filters by lies in it, so that no filter reads the table for
        // what it leaves out. One index for what was decided long ago would slow both.
        triage.HasIndex(c => new { c.DueAt, c.Id }, "ix_triage_case_open").HasFilter("status in ('Pending', 'AwaitingSupplement')").HasDatabaseName("ix_triage_case_open")
            .IncludeProperties(c => new
            {
                c.Status, c.Seal, c.Channel, c.Domain, c.Aspect, c.SubdistrictCode, c.CommunityCode, c.ScopeSignals, c.ReceivedAt, c.DueProvisional,
            });
        // What is decided: walked by receipt, or where few match, found by everything at once.
        triage.HasIndex(c => new { c.Status, c.ReceivedAt, c.Id }).IsDescending(false, true, true);
        triage.HasIndex(c => new { c.Status, c.Channel, c.Domain, c.Aspect, c.SubdistrictCode, c.CommunityCode, c.ScopeSignals })
            .HasMethod("gin").HasDatabaseName("ix_triage_case_filters").HasStorageParameter("gin_pending_list_limit", 1024);
        // Beside it, since that index does not answer for a truth value, and few due dates are provisional.
        triage.HasIndex(c => new { c.ReceivedAt, c.Id }).IsDescending().HasFilter("due_provisional").HasDatabaseName("ix_triage_case_provisional");
        triage.HasIndex(c => new { c.DueAt, c.Id }, "ix_triage_case_sealed").HasFilter("seal = 'Sealed'").HasDatabaseName("ix_triage_case_sealed");
        // So that the index answers alone: its pages count as seen by all only after a vacuum.
        triage.HasStorageParameter("autovacuum_vacuum_scale_factor", 0.01);
        triage.HasStorageParameter("autovacuum_vacuum_insert_scale_factor", 0.01);
    }
}
