using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>What suggestions on paper add to the module.</summary>
internal static class PapersArea
{
    public static void AddPapers(IHostApplicationBuilder builder)
    {
        builder.Services.Configure<PaperSettings>(builder.Configuration.GetSection("Intake:Papers"));
        builder.Services.AddSingleton<ReceiptTime>();
    }

    public static void MapPapers(Api api)
    {
        RegisterAtCounter.Map(api);
        ListPapers.Map(api);
        ShowPaper.Map(api);
        CompletePaper.Map(api);
        PrintSlip.Map(api);
    }

    public static void PapersTables(ModelBuilder model) => model.Entity<Suggestion>(suggestion =>
    {
        suggestion.PrimitiveCollection(s => s.Missing).ElementType().HasConversion<string>();
        suggestion.HasIndex(s => s.BoxId).HasFilter("box_id is not null");
        // Clerks read papers only, which are few among all.
        suggestion.HasIndex(s => new { s.ReceivedAt, s.Id }).HasFilter("channel in ('SuggestionBox', 'Counter')")
            .HasDatabaseName("ix_suggestion_paper");
        // By the telephone number that somebody has verified.
        suggestion.HasIndex(s => s.SuggesterId).HasFilter("account_id is null").HasDatabaseName("ix_suggestion_unclaimed");
    });
}
