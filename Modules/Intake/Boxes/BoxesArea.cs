using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Intake.Scenes;
using ZhihuiShibei.Intake.Units;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>What boxes and scanned codes add to the module.</summary>
internal static class BoxesArea
{
    public static void AddBoxes(IHostApplicationBuilder builder)
    {
        builder.AddPrinting();
        builder.Services.Configure<SceneSettings>(builder.Configuration.GetSection("Intake:Scenes"));
        builder.Services.AddScoped<SceneCodes>();
        builder.Services.AddScoped<PosterPrinting>();
    }

    public static void MapBoxes(Api api)
    {
        ListBoxes.Map(api);
        ShowBox.Map(api);
        CreateBox.Map(api);
        EditBox.Map(api);
        ChangeBoxState.Map(api);
        ShowBoxCode.Map(api);
        PrintPoster.Map(api);
        ListOpenBoxes.Map(api);
        ReadBoxesPage.Map(api);
        ReadScene.Map(api);
        ShowCollectionCode.Map(api);
    }

    public static void BoxesTables(ModelBuilder model)
    {
        model.Entity<UnitCopy>().ToTable("unit");
        model.Entity<SuggestionBox>(box =>
        {
            box.ToTable("suggestion_box");
            box.HasIndex(b => b.Code).IsUnique();
            box.HasIndex(b => new { b.InstalledAt, b.Id });
            box.HasIndex(b => b.SubdistrictCode);
            box.Property(b => b.Code).HasMaxLength(BoxCode.Length);
            box.Property(b => b.Name).HasMaxLength(SuggestionBox.MaxName);
            box.Property(b => b.Place).HasMaxLength(SuggestionBox.MaxPlace);
        });
        model.Entity<SceneCode>(code =>
        {
            code.ToTable("scene_code");
            code.HasKey(c => c.Scene);
            code.Property(c => c.Scene).HasMaxLength(Scene.Longest);
        });
    }
}
