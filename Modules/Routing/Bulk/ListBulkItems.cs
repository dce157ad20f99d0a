using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>批量决定的逐件结果: before it runs what would happen, afterwards what did.</summary>
internal static class ListBulkItems
{
    public sealed record Response(
        [property: Description("本页内容。")] IReadOnlyList<Item> Items,
        [property: Description("下一页从第几件之后开始，作为 after 再查；最后一页没有。")] int? Next);

    public sealed record Item(
        [property: Description("第几件。")] int Position,
        [property: Description("建议标识。")] Guid CaseId,
        [property: Description("建议编号；看不到的建议没有。")] string? Number,
        string? Topic,
        [property: Description("现在的状态。")] TriageStatus? Status,
        [property: Description("状态的中文说明。")] string? StatusText,
        [property: Description("预览时能不能办。")] bool Possible,
        [property: Description("预览时不能办的原因。")] string? Doubt,
        [property: Description("将要告知建议人的文字；只在执行前、能办时有。")] string? Text,
        [property: Description("执行的结果。")] BulkOutcome Outcome,
        [property: Description("结果的中文说明。")] string OutcomeText,
        [property: Description("未通过的原因代码。")] string? Code,
        [property: Description("未通过的原因。")] string? Reason,
        [property: Description("处理的时间。")] DateTimeOffset? At);

    public static void Map(Api api) => api.Office.MapGet("/bulk-decisions/{id:guid}/items", Handle)
        .Says(Policies.SocialWork, "批量决定", "批量决定的逐件结果", "执行前：每件将怎样、哪些不能办及原因、将告知的文字；执行后：每件的结果。可只看一种结果。")
        .Refuses(BulkErrors.NotFound);

    internal static async Task<Response> Handle(
        Guid id, RoutingContext db, BulkTrial trial, Decider decider, Caller caller, CancellationToken ct,
        [Description("只看预览时能办（true）或不能办（false）的。")] bool? possible = null,
        [Description("只看一种结果。")] BulkOutcome? outcome = null,
        [Description("上一页返回的 next。")] int after = 0,
        [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (take, bulk) = (Paging.Size(size), await db.BulkOfAsync(id, caller, ct));
        var items = await db.Set<BulkItem>().AsNoTracking()
            .Where(i => i.BulkId == id && i.Position > after && (possible == null || i.Doubt == null == possible) && (outcome == null || i.Outcome == outcome))
            .OrderBy(i => i.Position).Take(take + 1).ToListAsync(ct);
        var page = items.Take(take).ToList();
        var ids = page.ConvertAll(i => i.CaseId);
        var cases = await db.Cases.AsNoTracking().VisibleTo(caller).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var texts = bulk.Status == BulkStatus.Previewed ? await TextsAsync(bulk, ids, trial, decider, ct) : [];
        return new([.. page.Select(i => Shown(i, cases.GetValueOrDefault(i.CaseId), texts.GetValueOrDefault(i.CaseId)))], items.Count > take ? page[^1].Position : null);
    }

    private static async Task<Dictionary<Guid, string>> TextsAsync(BulkDecision bulk, List<Guid> ids, BulkTrial trial, Decider decider, CancellationToken ct)
    {
        if (await PlanAsync(bulk, decider, ct) is not { } plan) return [];
        var verdicts = await trial.TryAsync(plan, ids, bulk.Officer, ct);
        return verdicts.Where(v => v.Doubt is null).ToDictionary(
            v => v.CaseId, v => v.Case!.ReturnProposal?.TextToSuggester ?? v.Case.Decisions[^1].TextToSuggester);
    }

    /// <summary>Nothing where it cannot be done any more, such as by a unit that was closed since.</summary>
    private static async Task<Plan?> PlanAsync(BulkDecision bulk, Decider decider, CancellationToken ct)
    {
        try
        {
            return await bulk.Order.PlanAsync(bulk.Act, decider, ct);
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private static Item Shown(BulkItem i, TriageCase? its, string? text) => new(
        i.Position, i.CaseId, its?.Number, its?.Topic, its?.Status, its?.Status.Name(), i.Doubt is null, i.Doubt, text, i.Outcome, i.Outcome.Name(),
        i.Outcome == BulkOutcome.Refused ? i.Code : null, i.Reason, i.At);
}
