using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>派单目录 in the module: services, tables, endpoints.</summary>
internal static class DispatchingArea
{
    public static void AddDispatching(this IServiceCollection services) => services.AddScoped<Proposer>();

    public static void MapDispatching(this Api api)
    {
        ShowProposal.Map(api);
        ShowCatalogue.Map(api);
        PublishCatalogue.Map(api);
        ExportCatalogue.Map(api);
        ImportCatalogue.Map(api);
    }

    public static void DispatchingTables(this ModelBuilder model)
    {
        model.Entity<CatalogueVersion>(version =>
        {
            version.ToTable("dispatch_catalogue");
            version.HasKey(v => v.Number);
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Property(v => v.Source).HasMaxLength(Limits.Basis);
            version.HasMany(v => v.Lines).WithOne().HasForeignKey(l => l.Version);
            version.HasData(DispatchSeed.Version);
        });
        model.Entity<CatalogueLine>(line =>
        {
            line.ToTable("dispatch_catalogue_line");
            line.HasKey(l => new { l.Version, l.Number });
            line.Property(l => l.Lead).HasMaxLength(Limits.Code);
            line.Property(l => l.Basis).HasMaxLength(Limits.Basis);
            line.HasData(DispatchSeed.Lines);
        });
        model.Entity<DispatchChoice>(choice =>
        {
            choice.ToTable("dispatch_choice");
            choice.HasKey(c => c.CaseId);
            choice.HasIndex(c => new { c.Version, c.Line, c.ChosenUnitId });
        });
    }
}
