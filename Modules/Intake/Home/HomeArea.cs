using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Home;

/// <summary>首页 of the mini-program.</summary>
internal static class HomeArea
{
    public static void AddHome(IHostApplicationBuilder builder)
    {
        builder.Services.Configure<HomeSettings>(builder.Configuration.GetSection("Intake:Home"));
        builder.Services.AddSingleton<HomeCounts>();
    }

    public static void MapHome(Api api)
    {
        ShowHome.Map(api);
        WriteAnnouncement.Map(api);
        ListAnnouncements.Map(api);
    }

    public static void HomeTables(ModelBuilder model)
    {
        model.Entity<Announcement>(announcement =>
        {
            announcement.ToTable("announcement");
            announcement.Property(a => a.Title).HasMaxLength(60);
            announcement.Property(a => a.Text).HasMaxLength(2000);
            announcement.HasIndex(a => new { a.From, a.Id }).IsDescending();
        });
        model.Entity<OpenCollection>(collection =>
        {
            collection.ToTable("open_collection");
            collection.HasKey(c => c.CollectionId);
            collection.HasIndex(c => c.Code);
            collection.Property(c => c.Door).AsJson();
        });
        model.Entity<Outcome>(outcome =>
        {
            outcome.ToTable("outcome");
            outcome.HasKey(o => o.SuggestionId);
            outcome.HasIndex(o => o.Result);
        });
    }
}
