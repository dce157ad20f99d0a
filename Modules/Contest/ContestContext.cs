using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review;
using ZhihuiShibei.Contest.Review.Results;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Contest;

internal sealed class ContestContext(DbContextOptions<ContestContext> options) : ModuleContext(options)
{
    public const string Name = "contest";

    public override string Schema => Name;

    public DbSet<ThemedCollection> Collections => Set<ThemedCollection>();
    public DbSet<Entry> Entries => Set<Entry>();

    protected override void Map(ModelBuilder model)
    {
        model.CollectionTables();
        model.EntryTables();
        model.ResultTables();
        model.ReviewTables();
        model.AwardTables();
    }
}
