using System.Text.Json.Nodes;
using ZhihuiShibei.Handling;
using ZhihuiShibei.Handling.Adoption;

namespace ZhihuiShibei.Tests.Handling.Adoption;

/// <summary>A commitment of 大港街道 that came from the case of <see cref="Work"/>: two milestones, weights 1 and 2.</summary>
internal sealed class Promise(Work work, Guid id)
{
    public Work Work => work;
    public Guid Id => id;
    public string Path => $"/api/office/adoptions/{id}";

    public static object Words(Guid suggestion, string title = "老旧楼院楼道加装扶手") => new
    {
        outcome = "NewMeasure",
        title,
        summary = "为没有电梯的老旧楼院楼道加装双侧扶手，方便老人上下楼。",
        suggestionIds = new[] { suggestion },
        wholeGroup = true,
        milestones = Steps,
    };

    public static readonly object[] Steps =
    [
        new { title = "完成首批三个楼院", dueOn = "2025-03-31" },
        new { title = "完成其余楼院", dueOn = "2025-06-30", weight = 2 },
    ];

    public static readonly object Done = new
    {
        text = "首批三个楼院的扶手已安装完成，并通过验收。",
        evidence = new[] { new { text = "验收意见", documentNumber = "青北住建验〔2025〕7号" } },
    };

    public static async Task<Promise> ProposedAsync(Work work)
    {
        var made = (await work.Lead.PostAsync("/api/office/adoptions", Words(work.Id))).Ok();
        return new(work, (Guid)made["id"]!);
    }

    /// <summary>With a ground, and waiting for the Social Work Department.</summary>
    public static async Task<Promise> SubmittedAsync(Work work)
    {
        var its = await ProposedAsync(work);
        (await work.Lead.PostAsync($"{its.Path}/evidence", Ground)).Ok();
        (await work.Lead.PostAsync($"{its.Path}/submit")).Ok();
        return its;
    }

    public static async Task<Promise> UnderWayAsync(Work work)
    {
        var its = await SubmittedAsync(work);
        (await work.Checker.PostAsync($"{its.Path}/confirm")).Ok();
        await work.SettleAsync();
        work.Later();
        return its;
    }

    public static readonly object Ground = new { evidence = new { text = "列入街道年度工作计划", documentNumber = "大港街发〔2024〕9号" } };

    public async Task<JsonNode> ShowAsync(ApiClient? by = null) => (await (by ?? work.Checker).GetAsync(Path)).Ok().Json!;

    public async Task<Guid> MilestoneAsync(int position) => (Guid)(await ShowAsync())["milestones"]![position - 1]!["id"]!;

    public async Task<Reply> ReachAsync(int position, object? done = null, string? key = null) =>
        await work.Lead.PostAsync($"{Path}/milestones/{await MilestoneAsync(position)}/reach", done ?? Done, key);

    public Task SweepAsync() => work.App.WithAsync((HandlingContext db) => AdoptionSweep.RunAsync(db, work.App.Time.GetUtcNow(), default));
}
