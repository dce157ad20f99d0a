using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Routing.Bulk;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Conferences;
using ZhihuiShibei.Routing.Dispatching;
using ZhihuiShibei.Routing.Groups;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Retaining;
using ZhihuiShibei.Routing.Texts;
using ZhihuiShibei.Routing.Timing;
using ZhihuiShibei.Routing.Transfers;

namespace ZhihuiShibei.Routing;

internal sealed class RoutingContext(DbContextOptions<RoutingContext> options) : ModuleContext(options)
{
    public const string Name = "routing";

    public override string Schema => Name;

    public DbSet<TriageCase> Cases => Set<TriageCase>();
    public DbSet<WorkOrder> Orders => Set<WorkOrder>();
    public DbSet<UnitCopy> Units => Set<UnitCopy>();
    public DbSet<ClockRecord> Clocks => Set<ClockRecord>();
    public DbSet<Reason> Reasons => Set<Reason>();
    public DbSet<Door> Doors => Set<Door>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<ClockRecord>().ToTable("clock").MapClock();
        MapCases(model);
        MapOrders(model);
        MapCatalogue(model);
        model.DeskTables();
        model.TextTables();
        model.BulkTables();
        model.DispatchingTables();
        model.TimingTables();
        model.ConferenceTables();
        model.GroupTables();
        model.RetainedTables();
        model.TransferTables();
    }

    private static void MapCases(ModelBuilder model)
    {
        model.Entity<TriageCase>(triage =>
        {
            triage.ToTable("triage_case");
            triage.Property(c => c.Number).HasMaxLength(24);
            triage.PrimitiveCollection(c => c.ScopeSignals).ElementType(signal => signal.HasConversion<string>());
            triage.Property(c => c.SupplementQuestion).HasMaxLength(Limits.Question);
            triage.HasMany(c => c.Decisions).WithOne().HasForeignKey(d => d.CaseId);
            triage.DeskColumns();
        });
        model.Entity<CaseDecision>(decision =>
        {
            decision.ToTable("decision");
            decision.HasIndex(d => new { d.CaseId, d.At });
            decision.Property(d => d.TextToSuggester).HasMaxLength(Limits.Text);
            decision.Property(d => d.Remark).HasMaxLength(Limits.Remark);
            decision.Property(d => d.Organ).HasMaxLength(Limits.Organ);
            decision.Property(d => d.ReceiptNumber).HasMaxLength(Limits.ReceiptNumber);
        });
    }

    private static void MapOrders(ModelBuilder model)
    {
        model.Entity<WorkOrder>(order =>
        {
            order.ToTable("work_order");
            order.HasOne<TriageCase>().WithMany().HasForeignKey(o => o.CaseId);
            order.HasOne<UnitCopy>().WithMany().HasForeignKey(o => o.UnitId);
            // Said outright: the next index begins with the case too, but leaves cancelled orders out.
            order.HasIndex(o => o.CaseId);
            // One order a unit and case, whoever dispatches at the same moment; what left the unit may come back to it.
            order.HasIndex(o => new { o.CaseId, o.UnitId }).IsUnique().HasFilter("status not in ('Replaced', 'Cancelled')");
            order.HasIndex(o => new { o.UnitId, o.Status, o.AcknowledgeBy, o.Id });
            order.HasIndex(o => o.AcknowledgeBy).HasFilter("status = 'Dispatched' and overdue_noted_at is null").HasDatabaseName("ix_work_order_dispatched");
            order.HasIndex(o => o.CoHandlingDueAt).HasDatabaseName("ix_work_order_co_handling")
                .HasFilter("status in ('Dispatched', 'Acknowledged', 'Objected') and co_handled_at is null and co_overdue_noted_at is null");
            order.OwnsOne(o => o.Objection, objection =>
            {
                objection.Property(o => o.Reason).HasMaxLength(Limits.Remark).HasColumnName("objection_reason");
                objection.Property(o => o.BetterUnitId).HasColumnName("better_unit_id");
                objection.Property(o => o.At).HasColumnName("objected_at");
                objection.Property(o => o.ReviewBy).HasColumnName("review_by");
                objection.HasIndex(o => o.ReviewBy);
            });
        });
        model.Entity<UnitCopy>().ToTable("unit");
    }

    private static void MapCatalogue(ModelBuilder model)
    {
        model.Entity<Door>(door =>
        {
            door.ToTable("door");
            door.HasKey(d => d.Code);
            door.Property(d => d.Code).HasMaxLength(Limits.Code);
            door.HasData(CatalogueSeed.Doors);
        });
        model.Entity<Reason>(reason =>
        {
            reason.ToTable("reason");
            reason.HasKey(r => r.Code);
            reason.Property(r => r.Code).HasMaxLength(Limits.Code);
            reason.HasOne<Door>().WithMany().HasForeignKey(r => r.DoorCode);
            reason.HasData(CatalogueSeed.Reasons);
        });
    }
}
