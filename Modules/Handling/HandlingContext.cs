using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Adoption;
using ZhihuiShibei.Handling.Assigning;
using ZhihuiShibei.Handling.Attaching;
using ZhihuiShibei.Handling.Collective;
using ZhihuiShibei.Handling.Composing;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Handling.Extending;
using ZhihuiShibei.Handling.Following;
using ZhihuiShibei.Handling.Reviewing;
using ZhihuiShibei.Handling.Sealing;
using ZhihuiShibei.Handling.Supervision;
using ZhihuiShibei.Handling.Supervision.Climbing;
using ZhihuiShibei.Handling.Working;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling;

internal sealed class HandlingContext(DbContextOptions<HandlingContext> options) : ModuleContext(options)
{
    public const string Name = "handling";

    public override string Schema => Name;

    public DbSet<HandlingCase> Cases => Set<HandlingCase>();
    public DbSet<ClockRecord> Clocks => Set<ClockRecord>();
    public DbSet<ProgressReport> Reports => Set<ProgressReport>();
    public DbSet<InternalNote> Notes => Set<InternalNote>();
    public DbSet<Opinion> Opinions => Set<Opinion>();
    public DbSet<Conclusion> Conclusions => Set<Conclusion>();
    public DbSet<Check> Checks => Set<Check>();
    public DbSet<CoUnit> CoUnits => Set<CoUnit>();
    public DbSet<Rating> Ratings => Set<Rating>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Officer> Officers => Set<Officer>();
    public DbSet<Seal> Seals => Set<Seal>();
    public DbSet<EarlyWithdrawal> EarlyWithdrawals => Set<EarlyWithdrawal>();

    /// <summary>Every ladder of supervision follows its clock in the same save.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await this.FollowClocksAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void Map(ModelBuilder model)
    {
        model.AdoptionTables();
        model.SupervisionTables();
        model.Entity<HandlingCase>(its =>
        {
            its.ToTable("handling_case");
            its.HasMany(c => c.Clocks).WithOne().HasForeignKey(k => k.SubjectId);
            // The desk of a unit, what it closed, the queue of checks, and the sweep.
            its.HasIndex(c => new { c.LeadUnitId, c.DueAt, c.Id }).HasFilter("closed_at is null")
                .HasDatabaseName("ix_handling_case_desk");
            its.HasIndex(c => new { c.LeadUnitId, c.ClosedAt, c.Id }).IsDescending(false, true, true).HasFilter("closed_at is not null")
                .HasDatabaseName("ix_handling_case_closed");
            its.HasIndex(c => new { c.DueAt, c.Id }).HasFilter("status = 'UnderCheck'").HasDatabaseName("ix_handling_case_checks");
            its.HasIndex(c => c.FollowsId).HasFilter("follows_id is not null");
            its.HasIndex(c => c.AlarmAt).HasFilter("alarm_at is not null");
        });
        model.ExtendingTables();
        model.CollectiveTables();
        model.AttachingTables();
        model.ComposingTables();
        model.Entity<Officer>().ToTable("officer");
        model.Entity<Seal>().ToTable("seal").HasKey(s => s.SuggestionId);
        model.Entity<ClockRecord>().MapClock().ToTable("clock");
        model.Entity<ProgressReport>().ToTable("progress_report").HasIndex(r => new { r.SuggestionId, r.At });
        model.Entity<InternalNote>().ToTable("internal_note").HasIndex(n => new { n.SuggestionId, n.At });
        model.Entity<Opinion>().ToTable("opinion").HasKey(o => new { o.SuggestionId, o.Round, o.UnitId });
        model.Entity<Conclusion>().ToTable("conclusion").HasKey(c => new { c.SuggestionId, c.Round, c.Version });
        model.Entity<Check>().ToTable("conclusion_check").HasIndex(c => new { c.SuggestionId, c.At });
        model.Entity<Rating>().ToTable("rating").HasKey(r => new { r.SuggestionId, r.Round });
        model.Entity<Unit>().ToTable("unit");
        model.Entity<EarlyWithdrawal>().ToTable("early_withdrawal").HasKey(w => w.SuggestionId);
        ReviewingArea.ReviewingTables(model);
        model.Entity<CoUnit>(unit =>
        {
            unit.ToTable("co_unit");
            unit.HasKey(u => new { u.SuggestionId, u.UnitId });
            unit.HasIndex(u => u.UnitId);
        });
    }
}
