using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>研判台: what waits for a decision, the nearest due date first.</summary>
internal static class ListCases
{
    // Compiled, with the size as a literal: PostgreSQL would plan a parameterised limit anew each time.
    private static readonly Func<RoutingContext, DateTimeOffset, Guid, IAsyncEnumerable<Row>> OpenTwentyOne =
        EF.CompileAsyncQuery((RoutingContext db, DateTimeOffset due, Guid id) => db.Cases.AsNoTracking()
            .Where(c => (c.Status == TriageStatus.Pending || c.Status == TriageStatus.AwaitingSupplement)
                && EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(due, id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id)
            .Take(Paging.DefaultSize + 1)
            .Select(c => new Row(
                c.Id, c.Number, c.Topic, c.Excerpt, c.Channel, c.Domain, c.Aspect, c.SubdistrictCode, c.TextVerdict, c.ScopeSignals, c.Status,
                c.ReceivedAt, c.DueAt)));

    public sealed record Item(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        [property: Description("对策措施的开头。")] string Excerpt,
        Channel Channel, Domain? Domain, LivelihoodAspect? Aspect,
        [property: Description("所在街道名称。")] string? Subdistrict,
        TextVerdict TextVerdict,
        [property: Description("范围提示：可能不是建议，供研判参考；没有时为空。")] IReadOnlyList<ScopeSignal>? ScopeSignals,
        TriageStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset ReceivedAt,
        [property: Description("到期时刻：办理决定的期限；待补正时为补正期限。")] DateTimeOffset DueAt,
        [property: Description("期限灯；已作决定或撤回的没有。")] Light? Light);

    internal sealed record Row(
        Guid Id, string Number, string Topic, string Excerpt, Channel Channel, Domain? Domain, LivelihoodAspect? Aspect,
        string? SubdistrictCode, TextVerdict TextVerdict, List<ScopeSignal>? ScopeSignals,
        TriageStatus Status, DateTimeOffset ReceivedAt, DateTimeOffset DueAt);

    public static void Map(Api api) => api.Office.MapGet("/cases", Handle)
        .Says(Policies.SocialWork, "研判", "研判台", "待研判和待补正的建议，最先到期的在前；选择状态时可查看已作决定的建议。把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        RoutingContext db, Lights lights, CancellationToken ct,
        [Description("状态，默认待研判和待补正。")] TriageStatus? status = null,
        [Description("征集渠道。")] Channel? channel = null,
        [Description("领域。")] Domain? domain = null,
        [Description("期限灯，只适用于待研判和待补正。")] Light? light = null,
        [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (from, take, horizon) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), lights.Horizon());
        List<Row> rows = [];
        if ((status, channel, domain, light, take) is (null, null, null, null, Paging.DefaultSize))
            await foreach (var row in OpenTwentyOne(db, from.At, from.Id).WithCancellation(ct)) rows.Add(row);
        else rows = await Filtered(db, status, channel, domain, light is { } l ? horizon.Range(l) : null, from).Take(take + 1).ToListAsync(ct);
        return Paging.Cut([.. rows.Select(r => Shown(r, horizon))], take, i => new Cursor(i.DueAt, i.Id));
    }

    private static IQueryable<Row> Filtered(
        RoutingContext db, TriageStatus? status, Channel? channel, Domain? domain, (DateTimeOffset After, DateTimeOffset UpTo)? due,
        Cursor from)
    {
        var cases = db.Cases.AsNoTracking();
        if (status is { } s && due is null) cases = cases.Where(c => c.Status == s);
        else cases = cases.Where(c => c.Status == TriageStatus.Pending || c.Status == TriageStatus.AwaitingSupplement);
        if (status is { } narrower && due is not null) cases = cases.Where(c => c.Status == narrower);
        if (channel is { } ch) cases = cases.Where(c => c.Channel == ch);
        if (domain is { } d) cases = cases.Where(c => c.Domain == d);
        if (due is var (after, upTo)) cases = cases.Where(c => c.DueAt > after && c.DueAt <= upTo);
        return cases
            .Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id)
            .Select(c => new Row(
                c.Id, c.Number, c.Topic, c.Excerpt, c.Channel, c.Domain, c.Aspect, c.SubdistrictCode, c.TextVerdict, c.ScopeSignals, c.Status,
                c.ReceivedAt, c.DueAt));
    }

    private static Item Shown(Row r, Horizon horizon) => new(
        r.Id, r.Number, r.Topic, r.Excerpt, r.Channel, r.Domain, r.Aspect, Divisions.NameOf(r.SubdistrictCode), r.TextVerdict, r.ScopeSignals, r.Status,
        r.Status.Name(), r.ReceivedAt, r.DueAt,
        r.Status is TriageStatus.Pending or TriageStatus.AwaitingSupplement ? horizon.Of(r.DueAt) : null);
}
