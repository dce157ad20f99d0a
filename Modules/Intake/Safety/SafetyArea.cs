using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>内容安全: word lists, checks of texts and files, and the desk where people decide what machines doubted.</summary>
internal static class SafetyArea
{
    public static void AddSafety(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CurrentWords>();
        builder.Services.AddSingleton<MediaLinks>();
        builder.Services.AddHostedService<MediaCheckWorker>();
    }

    public static void MapSafety(Api api)
    {
        ListReviews.Map(api);
        JudgeFile.Map(api);
        FetchMedia.Map(api);
        ListWordLists.Map(api);
        ProposeWordList.Map(api);
        TryWords.Map(api);
        ActivateWordList.Map(api);
    }

    public static void SafetyTables(ModelBuilder model)
    {
        model.Entity<WordList>(list =>
        {
            list.ToTable("word_list");
            list.HasIndex(l => l.Number).IsUnique();
            list.HasIndex(l => l.IsActive).IsUnique().HasFilter("is_active");
            list.Property(l => l.Words).HasColumnType("jsonb");
            list.Ignore(l => l.Categories);
        });
        model.Entity<TextEvidence>(evidence =>
        {
            evidence.ToTable("text_evidence");
            evidence.HasIndex(e => e.SuggestionId);
        });
        model.Entity<MediaCheck>(check =>
        {
            check.ToTable("media_check");
            check.HasKey(c => c.AttachmentId);
            check.HasIndex(c => c.DueAt);
            check.HasIndex(c => c.TraceId);
        });
        model.Entity<HeardVerdict>(heard =>
        {
            heard.ToTable("heard_verdict");
            heard.HasKey(h => h.TraceId);
        });
    }
}
