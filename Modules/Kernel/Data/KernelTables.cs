using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Kernel;

/// <summary>
/// The tables every module writes to beside its own: promises, audit and idempotency in schema <c>kernel</c>, the vault in
/// <c>identity</c>. One owner migrates each; the others map them without migrations.
/// </summary>
internal static class KernelTables
{
    public const string Schema = "kernel";

    public static void MapShared(ModelBuilder model, string schema, bool ownsVault)
    {
        var owned = schema == Schema;
        model.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox", Schema, t => ExcludeUnless(owned, t));
            row.Property(r => r.Id).UseIdentityAlwaysColumn();
            row.HasIndex(r => new { r.Subscriber, r.Id });
            row.HasIndex(r => new { r.Subscriber, r.Key, r.Id });
        });
        model.Entity<AuditRow>(row =>
        {
            row.ToTable("audit", Schema, t => ExcludeUnless(owned, t));
            row.Property(r => r.Transaction).HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()").ValueGeneratedOnAdd();
            row.HasIndex(r => new { r.Transaction, r.Id });
            row.HasIndex(r => new { r.SubjectId, r.Id });
        });
        model.Entity<IdempotencyRecord>(row =>
        {
            row.ToTable("idempotency", Schema, t => ExcludeUnless(owned, t));
            row.HasKey(r => new { r.CallerId, r.Key });
            row.Property(r => r.Key).HasMaxLength(IdempotencyFilter.MaxKeyLength);
            row.HasIndex(r => r.At);
        });
        model.Entity<PersonRecord>(row =>
        {
            row.ToTable("person", "identity", t => ExcludeUnless(ownsVault, t));
            row.HasIndex(r => r.PhoneHash);
            row.HasIndex(r => r.NameHash);
        });
        model.Entity<Job>(row =>
        {
            row.ToTable("job", Schema, t => ExcludeUnless(owned, t));
            row.Property(r => r.Kind).HasMaxLength(40);
            row.Property(r => r.Title).HasMaxLength(200);
            row.HasIndex(r => new { r.Kind, r.DueAt }).HasFilter("status in ('Queued', 'Running')").HasDatabaseName("ix_job_open");
            row.HasIndex(r => new { r.OwnerId, r.CreatedAt, r.Id });
            row.HasIndex(r => r.FinishedAt);
        });
        model.Entity<JobFile>(row =>
        {
            row.ToTable("job_file", Schema, t => ExcludeUnless(owned, t));
            row.HasKey(r => r.JobId);
            row.Property(r => r.Name).HasMaxLength(200);
            row.HasOne<Job>().WithOne().HasForeignKey<JobFile>(r => r.JobId).OnDelete(DeleteBehavior.Cascade);
        });
        if (owned) return;
        model.Entity<HistoryEntry>(row =>
        {
            row.ToTable("history");
            row.HasIndex(r => new { r.SubjectId, r.Id });
        });
    }

    /// <summary>Enums as text, instants as UTC, application-made keys, <c>xmin</c> as the concurrency token of each aggregate.</summary>
    public static void ApplyConventions(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsAssignableTo(typeof(Aggregate)))
                model.Entity(entity.ClrType).Property<uint>("Version").IsRowVersion();
            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum) property.SetProviderClrType(typeof(string));
                if (type == typeof(Guid) && property.IsPrimaryKey()) property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    private static void ExcludeUnless<T>(bool owned, Microsoft.EntityFrameworkCore.Metadata.Builders.TableBuilder<T> table)
        where T : class
    {
        if (!owned) table.ExcludeFromMigrations();
    }
}
