using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Intake.Entering;

/// <summary>参与专题 in the module: services and tables.</summary>
internal static class EnteringArea
{
    public static void AddEntering(IServiceCollection services) => services.AddScoped<EntryBook>();

    public static void EnteringTables(ModelBuilder model) => model.Entity<CollectionEntry>(entry =>
    {
        entry.ToTable("collection_entry");
        entry.HasKey(e => e.SuggestionId);
        entry.Property(e => e.Group).HasColumnName("group_name").HasMaxLength(Limits.Name);
        entry.Property(e => e.Answers).AsJson();
        entry.Property(e => e.Receipt).AsJson();
    });
}
