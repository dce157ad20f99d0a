using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>批量决定 in the module: services, tables, endpoints.</summary>
internal static class BulkArea
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static void AddBulk(this IServiceCollection services) =>
        services.AddScoped<BulkTrial>().AddScoped<BulkStep>().AddHostedService<BulkWorker>();

    public static void MapBulk(this Api api)
    {
        PrepareBulk.Map(api);
        RunBulk.Map(api);
        ShowBulk.Map(api);
        ListBulkItems.Map(api);
    }

    public static void BulkTables(this ModelBuilder model)
    {
        model.Entity<BulkDecision>(bulk =>
        {
            bulk.ToTable("bulk_decision");
            bulk.Ignore(b => b.Officer);
            bulk.Property(b => b.Order).HasColumnName("order_given")
                .HasConversion(order => JsonSerializer.Serialize(order, Json), text => JsonSerializer.Deserialize<BulkOrder>(text, Json)!);
            bulk.HasIndex(b => new { b.OfficerId, b.CreatedAt });
        });
        model.Entity<BulkItem>(item =>
        {
            item.ToTable("bulk_item");
            item.HasKey(i => new { i.BulkId, i.Position });
            item.HasOne<BulkDecision>().WithMany().HasForeignKey(i => i.BulkId);
            item.HasIndex(i => new { i.BulkId, i.CaseId }).IsUnique();
            item.HasIndex(i => new { i.BulkId, i.Position }).HasFilter("outcome = 'Waiting'").HasDatabaseName("ix_bulk_item_waiting");
        });
    }
}
