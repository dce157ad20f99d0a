using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Drafts;

/// <summary>草稿: nothing that was typed is lost, and nothing of it stays longer than it should.</summary>
internal static class DraftsArea
{
    public static void AddDrafts(IHostApplicationBuilder builder)
    {
        builder.Services.Configure<DraftSettings>(builder.Configuration.GetSection("Intake:Drafts"));
        builder.Services.AddHostedService<DraftSweep>();
        builder.Services.AddSealed(new SealedColumn("intake.draft", "sealed", Owner: "account_id"));
    }

    public static void MapDrafts(Api api)
    {
        SaveDraft.Map(api);
        ListDrafts.Map(api);
        ShowDraft.Map(api);
        DeleteDraft.Map(api);
    }

    public static void DraftsTables(ModelBuilder model) => model.Entity<Draft>(draft =>
    {
        draft.ToTable("draft");
        draft.HasKey(d => new { d.AccountId, d.Id });
        draft.HasIndex(d => d.UpdatedAt);
    });

    /// <summary>Takes the draft that became a suggestion out, in the suggestion's save; one that is gone already is no matter.</summary>
    public static async Task UseDraftAsync(this IntakeContext db, Guid account, Guid? draft, CancellationToken ct)
    {
        if (draft is not null && await db.Set<Draft>().FirstOrDefaultAsync(d => d.AccountId == account && d.Id == draft, ct) is { } used) db.Remove(used);
    }
}

/// <summary>Deletes drafts nobody has touched for as long as the settings say.</summary>
internal sealed class DraftSweep(
    IServiceScopeFactory scopes, TimeProvider time, IOptionsMonitor<DraftSettings> settings, ILogger<DraftSweep> log)
    : Sweep(scopes, time, "intake.drafts", log)
{
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var until = _time.GetUtcNow().AddDays(-settings.CurrentValue.KeptDays);
        await services.GetRequiredService<IntakeContext>().Set<Draft>().Where(d => d.UpdatedAt <= until).ExecuteDeleteAsync(ct);
        return false;
    }
}

/// <summary>注销: with the account go its drafts.</summary>
internal sealed class FollowAccounts(IntakeContext db) : INotificationHandler<AccountCancelled>
{
    public Task Handle(AccountCancelled fact, CancellationToken cancellationToken) =>
        db.Set<Draft>().Where(d => d.AccountId == fact.AccountId).ExecuteDeleteAsync(cancellationToken);
}
