using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Intake.Channels.Changes;
using ZhihuiShibei.Intake.Channels.Webhooks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>渠道对接: 12345, 市北政务网 and 微市北 bring suggestions in and hear what became of them.</summary>
internal static class ChannelsArea
{
    public static void AddChannels(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<ChannelIntake>();
        services.AddScoped<DailyQuota>();
        services.AddScoped<BatchReader>();
        services.AddHostedService<ChangeSequencer>();
        services.AddOptions<WebhookSettings>().Bind(builder.Configuration.GetSection("Intake:Webhooks")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WebhookAddress>();
        services.AddSingleton<WebhookCall>();
        services.AddSingleton<WebhookSender>();
        services.AddHostedService<WebhookWorker>();
        services.AddHttpClient(WebhookCall.Client, client => client.Timeout = Timeout.InfiniteTimeSpan) // the call keeps its own
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, provider) =>
            {
                handler.ConnectCallback = provider.GetRequiredService<WebhookAddress>().ConnectAsync;
                handler.AllowAutoRedirect = false;
                handler.UseProxy = false;
                handler.UseCookies = false;
                handler.MaxResponseHeadersLength = 16;
                handler.MaxResponseDrainSize = 0; // an answer's body is not read, so its connection is not used again
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(1);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    public static void MapChannels(Api api)
    {
        PushSuggestion.Map(api);
        PushBatch.Map(api);
        PullSuggestion.Map(api);
        PullChanges.Map(api);
        ShowPartner.Map(api);
        ManageWebhook.Map(api);
        ListDeliveries.Map(api);
        ReplayDeliveries.Map(api);
    }

    public static void ChannelsTables(ModelBuilder model)
    {
        model.Entity<Partner>(partner =>
        {
            partner.ToTable("partner");
            partner.HasKey(p => p.PartnerId);
        });
        model.Entity<PartnerDay>(day =>
        {
            day.ToTable("partner_day");
            day.HasKey(d => new { d.PartnerId, d.Day });
        });
        model.Entity<Change>(change =>
        {
            change.ToTable("change");
            change.Property(c => c.Entry).UseIdentityAlwaysColumn();
            change.HasIndex(c => c.Position).IsUnique();
            change.HasIndex(c => new { c.Channel, c.Position });
            change.HasIndex(c => new { c.Channel, c.At });
            change.HasIndex(c => c.Entry).HasFilter("position is null").HasDatabaseName("ix_change_to_place");
        });
        model.Entity<Webhook>(webhook => webhook.ToTable("webhook"));
        model.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("webhook_delivery");
            delivery.HasKey(d => new { d.PartnerId, d.ChangeId });
            delivery.HasIndex(d => new { d.PartnerId, d.Position });
            delivery.HasIndex(d => new { d.PartnerId, d.DueAt }).HasFilter("status = 'Waiting'").HasDatabaseName("ix_webhook_delivery_due");
            delivery.HasIndex(d => new { d.PartnerId, d.SuggestionId, d.Position }).HasFilter("status = 'Waiting'")
                .HasDatabaseName("ix_webhook_delivery_turn");
        });
        model.Entity<WebhookAttempt>(attempt =>
        {
            attempt.ToTable("webhook_attempt");
            attempt.HasIndex(a => new { a.PartnerId, a.ChangeId, a.Id });
        });
    }
}
