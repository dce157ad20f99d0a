using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Contest.Collections.Answering;
using ZhihuiShibei.Contest.Collections.Reading;
using ZhihuiShibei.Contest.Collections.Writing;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Collections;

/// <summary>专题征集.</summary>
internal static class CollectionsArea
{
    public static void AddCollections(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHostedService<CollectionSweep>();
        builder.Services.AddHostedService<AnswerTeller>();
    }

    public static void MapCollections(this Api api)
    {
        WriteCollection.Map(api);
        RunCollection.Map(api);
        AnswerCollection.Map(api);
        ListCollections.Map(api);
        ReadCollections.Map(api);
        ReadCollectionPage.Map(api);
    }

    public static void CollectionTables(this ModelBuilder model) => model.Entity<ThemedCollection>(collection =>
    {
        collection.ToTable("themed_collection");
        collection.Property(c => c.Code).HasMaxLength(20);
        collection.Property(c => c.Title).HasMaxLength(60);
        collection.Property(c => c.Topic).HasMaxLength(200);
        collection.OwnsMany(c => c.Fields, field => field.ToJson());
        collection.PrimitiveCollection(c => c.Forms).ElementType(form => form.HasConversion<string>());
        collection.PrimitiveCollection(c => c.Channels).ElementType(channel => channel.HasConversion<string>());
        collection.Property(c => c.Terms).AsJson().HasDefaultValueSql("'[]'");
        collection.Property(c => c.Questions).AsJson().HasDefaultValueSql("'[]'");
        collection.Property(c => c.Answer).AsJson();
        collection.HasIndex(c => c.Code).IsUnique();
        collection.HasIndex(c => new { c.CreatedAt, c.Id }).IsDescending();
    });
}
