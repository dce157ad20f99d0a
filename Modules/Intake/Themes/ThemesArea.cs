using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>群众反映集中: what many people ask for.</summary>
internal static class ThemesArea
{
    public static void AddThemes(IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ThemeSettings>().Bind(builder.Configuration.GetSection("Intake:Themes")).ValidateDataAnnotations();
        builder.Services.AddSingleton<EmptyWords>().AddSingleton<PhraseFinder>().AddSingleton<ThemeRanking>().AddSingleton<ThemeDetails>();
        builder.Services.AddScoped<Sources>().AddScoped<Recomputation>().AddScoped<KeptRankings>().AddScoped<RankingPages>().AddScoped<ThemeFigures>();
        builder.Services.AddHostedService<ThemeWorker>();
        builder.Services.AddHostedService<ThemeSweep>();
    }

    public static void MapThemes(Api api)
    {
        ListThemes.Map(api);
        ListSetAside.Map(api);
        ShowTheme.Map(api);
        ListThemeSuggestions.Map(api);
        TendThemes.Map(api);
        ComputeThemes.Map(api);
    }

    public static void ThemesTables(ModelBuilder model)
    {
        model.Entity<Theme>(theme =>
        {
            theme.ToTable("theme");
            theme.Property(t => t.Name).HasMaxLength(Limits.Topic);
            theme.HasIndex(t => t.MergedInto).HasFilter("merged_into is not null");
            theme.HasIndex(t => t.CentralId).HasFilter("central_id is not null");
            theme.HasIndex(t => new { t.FoundAt, t.Id }).IsDescending(true, true).HasFilter("status <> 'Shown'").HasDatabaseName("ix_theme_set_aside");
        });
        model.Entity<ThemeSource>(source =>
        {
            source.ToTable("theme_source");
            source.HasKey(s => s.SuggestionId);
            source.HasIndex(s => s.ReceivedAt).IncludeProperties(s => s.Person);
            source.HasIndex(s => s.PhoneKey).HasFilter("phone_key is not null");
        });
        model.Entity<ThemeMember>(member =>
        {
            member.ToTable("theme_member");
            member.HasKey(m => new { m.ThemeId, m.SuggestionId, m.Person });
            member.HasIndex(m => m.SuggestionId);
            // Counts a window without looking at the rows.
            member.HasIndex(m => m.ReceivedAt).IncludeProperties(m => new { m.ThemeId, m.Person });
            member.HasIndex(m => new { m.ThemeId, m.ReceivedAt, m.SuggestionId }).IsDescending(false, true, true);
        });
        model.Entity<ThemeState>(state =>
        {
            state.ToTable("theme_state");
            state.Property(s => s.Id).ValueGeneratedNever();
        });
        model.Entity<ThemeComputation>(computation =>
        {
            computation.ToTable("theme_computation");
            computation.HasMany<ComputedTheme>().WithOne().HasForeignKey(t => t.ComputationId);
        });
        model.Entity<ComputedTheme>(computed =>
        {
            computed.ToTable("computed_theme");
            computed.HasKey(t => new { t.ComputationId, t.ThemeId });
        });
    }
}
