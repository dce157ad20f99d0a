using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>查重: has someone said this already?</summary>
internal static class SimilarityArea
{
    public static void AddSimilarity(IHostApplicationBuilder builder)
    {
        builder.Services.Configure<SimilaritySettings>(builder.Configuration.GetSection("Intake:Similarity"));
        builder.Services.AddSingleton<SimilarSearch>();
        builder.Services.AddHostedService<SignatureWorker>();
        builder.Services.AddHostedService<TwinWorker>();
    }

    public static void MapSimilarity(Api api)
    {
        SuggestSimilar.Map(api);
        ListSimilar.Map(api);
        FindSimilar.Map(api);
    }

    public static void SimilarityTables(ModelBuilder model)
    {
        model.HasPostgresExtension("intarray");
        model.Entity<Signature>(signature =>
        {
            signature.ToTable("signature");
            signature.HasKey(s => s.SuggestionId);
            // Without the list of pending entries, which every look-up would read to its end.
            signature.HasIndex(s => s.Features).HasMethod("gin").HasOperators("gin__int_ops").HasStorageParameter("fastupdate", false);
        });
        model.Entity<BigramCount>(bigram =>
        {
            bigram.ToTable("bigram");
            bigram.HasKey(b => b.Code);
            bigram.Property(b => b.Code).ValueGeneratedNever();
        });
        model.Entity<SignatureDue>(due =>
        {
            due.ToTable("signature_due");
            due.HasKey(d => d.SuggestionId);
        });
        model.Entity<TwinsDue>(due =>
        {
            due.ToTable("twins_due");
            due.HasKey(d => d.SuggestionId);
            due.HasIndex(d => d.DueAt);
        });
        model.Entity<Twin>(twin =>
        {
            twin.ToTable("twin");
            twin.HasKey(t => new { t.SuggestionId, t.OtherId });
            twin.HasIndex(t => t.OtherId);
        });
    }
}
