using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Handling;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>
/// A suggestion of resident wang at the desk of its units, in the whole system: 大港街道 leads, 区教育和体育局 co-handles,
/// 区民政局 has nothing to do with it. What Routing would say is said here, so that these tests hold Handling alone.
/// </summary>
internal sealed class Work : IAsyncDisposable
{
    private Work(ShibeiApp app) => App = app;

    public ShibeiApp App { get; }
    public Guid Id { get; private set; }
    public Guid Order { get; private set; } = Guid.CreateVersion7();
    public Guid LeadUnit { get; private set; }
    public Guid CoUnit { get; private set; }
    public ApiClient Resident { get; private set; } = null!;
    public ApiClient Lead { get; private set; } = null!;
    public ApiClient Co { get; private set; } = null!;
    public ApiClient Foreign { get; private set; } = null!;
    public ApiClient Checker { get; private set; } = null!;

    public string Path => $"/api/office/handling/{Id}";

    private DateTimeOffset Now => App.Time.GetUtcNow();

    /// <summary>Accepted, and dispatched to both units at the beginning of the test's time.</summary>
    public static async Task<Work> DispatchedAsync(params string[] settings)
    {
        var work = new Work(await ShibeiApp.StartAsync(settings));
        work.Resident = await work.App.ResidentAsync();
        await work.SignInAsync();
        work.LeadUnit = await work.App.UnitAsync("大港街道");
        work.CoUnit = await work.App.UnitAsync("区教育和体育局");
        var receipt = (await work.Resident.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok();
        work.Id = (Guid)receipt["id"]!;
        await work.SettleAsync();
        await work.TellAsync(work.Accepted());
        work.Later();
        await work.TellAsync(work.Dispatched(), work.DispatchedTo(work.CoUnit, "区教育和体育局（演示数据）", WorkRole.CoHandling));
        return work;
    }

    /// <summary>The officials, at the start and after a time longer than their sessions.</summary>
    public async Task SignInAsync()
    {
        Lead = await App.StaffAsync("dagang");
        Co = await App.StaffAsync("jiaotiju");
        Foreign = await App.StaffAsync("minzhengju");
        Checker = await App.StaffAsync("shegong");
    }

    /// <summary>As <see cref="DispatchedAsync"/>, and acknowledged by the lead.</summary>
    public static async Task<Work> InProgressAsync(params string[] settings)
    {
        var work = await DispatchedAsync(settings);
        work.Later();
        await work.TellAsync(work.Acknowledged());
        return work;
    }

    /// <summary>As <see cref="InProgressAsync"/>, with version 1 of an adopting conclusion submitted for check.</summary>
    public static async Task<Work> UnderCheckAsync()
    {
        var work = await InProgressAsync();
        work.Later();
        await work.SubmitAsync();
        work.Later();
        return work;
    }

    /// <summary>As <see cref="UnderCheckAsync"/>, and approved.</summary>
    public static async Task<Work> ConcludedAsync()
    {
        var work = await UnderCheckAsync();
        await work.ApproveAsync();
        return work;
    }

    public static object Conclusion(string result = "Adopted", string? whyNot = null, string done = "已在三个单元加装双侧扶手，并完成验收。") => new
    {
        result,
        done,
        doneBy = "街道城市建设管理办公室",
        doneOn = result == "Planned" ? null : "2024-11-28",
        whyNot,
        basis = whyNot is null ? null : "楼道净宽不足1.2米，不符合加装条件。",
        plannedFor = result == "Planned" ? "2025-06-30" : null,
        next = "明年六月前完成其余五个单元的加装。",
    };

    /// <summary>Lets time pass, so that what comes next lies after what came before.</summary>
    public void Later(int minutes = 1) => App.Time.Advance(TimeSpan.FromMinutes(minutes));

    public async Task SubmitAsync(object? conclusion = null)
    {
        var version = (int)(await Lead.PostAsync($"{Path}/conclusion", conclusion ?? Conclusion())).Ok()["version"]!;
        Later();
        (await Lead.PostAsync($"{Path}/submit-for-check", new { version })).Ok();
    }

    public async Task ApproveAsync(int version = 1)
    {
        (await Checker.PostAsync($"{Path}/approve", new { version })).Ok();
        await SettleAsync();
        Later();
    }

    public SuggestionAccepted Accepted() => new(
        Id, "SB-20241128-0001-K", "在老旧楼院增设助老扶手", Domain.Livelihood, LivelihoodAspect.OldResidentialRenewal, Guid.NewGuid(), Resident.Id,
        "您的建议已受理。", Now);

    /// <summary>To the lead, under a new order.</summary>
    public WorkOrderDispatched Dispatched() => DispatchedTo(LeadUnit, "大港街道", WorkRole.Lead, Order = Guid.CreateVersion7());

    public WorkOrderDispatched DispatchedTo(Guid unit, string name, WorkRole role, Guid? order = null) =>
        new(Id, order ?? Guid.CreateVersion7(), unit, name, role, Now);

    public WorkOrderAcknowledged Acknowledged() => new(Id, Order, LeadUnit, WorkRole.Lead, Now);

    /// <summary>Sends facts as another module would, to all who listen but Routing, which would have said them itself.</summary>
    public Task TellAsync(params Fact[] facts) => TellAsync(facts, subscriber => subscriber != "routing");

    /// <summary>For suggestions that nobody else knows.</summary>
    public Task TellOnlyHandlingAsync(params Fact[] facts) => TellAsync(facts, subscriber => subscriber == "handling");

    public Task SettleAsync() => App.SettleAsync();

    /// <summary>One run of the sweep, as if its minute had come round.</summary>
    public Task SweepAsync() => App.WithAsync((HandlingContext db) => HandlingSweep.RunAsync(db, Now, 0, default));

    public async Task<JsonNode> ShowAsync(ApiClient? by = null) => (await (by ?? Lead).GetAsync(Path)).Ok().Json!;

    public async Task<string> StatusAsync() => (string)(await ShowAsync(Checker))["status"]!;

    /// <summary>Everything that left Handling as a fact so far, as the resident and Feedback got it.</summary>
    public async Task<string> TimelineAsync() => (await Resident.GetAsync($"/api/mini/suggestions/{Id}")).Ok().Text;

    private async Task TellAsync(Fact[] facts, Func<string, bool> to)
    {
        await App.WithAsync(async (KernelContext db) =>
        {
            var catalogue = App.Services.GetRequiredService<FactCatalogue>();
            db.Set<OutboxRow>().AddRange(facts.SelectMany(f => catalogue.RowsFor(f, Now)).Where(r => to(r.Subscriber)));
            return await db.SaveChangesAsync();
        });
        await SettleAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
