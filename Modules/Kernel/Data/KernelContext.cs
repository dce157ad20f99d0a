using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Clocks.Notices;

namespace ZhihuiShibei.Kernel;

/// <summary>The house's own tables: promises, audit and its seals, idempotency, the calendar's notices.</summary>
internal sealed class KernelContext(DbContextOptions<KernelContext> options) : ModuleContext(options)
{
    public override string Schema => KernelTables.Schema;

    protected override void Map(ModelBuilder model)
    {
        model.Entity<AuditSeal>(seal =>
        {
            seal.ToTable("audit_seal");
            seal.HasKey(s => s.Number);
            seal.Property(s => s.Number).ValueGeneratedNever();
            seal.Property(s => s.LastTransaction).HasColumnType("xid8");
        });
        model.Entity<NoticeRow>(notice =>
        {
            notice.ToTable("calendar_notice");
            notice.HasKey(n => n.Revision);
            notice.Property(n => n.Revision).ValueGeneratedNever();
        });
    }
}
