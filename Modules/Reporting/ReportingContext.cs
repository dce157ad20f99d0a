using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Reporting.Exports;
using ZhihuiShibei.Reporting.Journeys;
using ZhihuiShibei.Reporting.Months;
using ZhihuiShibei.Reporting.OpenData;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting;

internal sealed class ReportingContext(DbContextOptions<ReportingContext> options) : ModuleContext(options)
{
    public const string Name = "reporting";

    public override string Schema => Name;

    public DbSet<Journey> Journeys => Set<Journey>();
    public DbSet<Passage> Passages => Set<Passage>();
    public DbSet<UnitCopy> Units => Set<UnitCopy>();
    public DbSet<Adoption> Adoptions => Set<Adoption>();

    protected override void Map(ModelBuilder model)
    {
        model.JourneyTables();
        model.TallyTables();
        model.MonthTables();
        model.OpenDataTables();
        model.ExportTables();
    }
}
