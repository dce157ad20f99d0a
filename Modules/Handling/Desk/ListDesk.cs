using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>
/// 办理工作台: what a unit has to do, the most urgent first, with a light for each. What follows another case stands beside that one, and
/// here by itself only where it is due earlier than its lead, so that its date is not overlooked.
/// </summary>
internal static class ListDesk
{
    // Compiled, with the size as a literal: PostgreSQL would plan a parameterised limit anew each time.
    private static readonly Func<HandlingContext, Guid, DateTimeOffset, Guid, IAsyncEnumerable<Item>> TwentyOne =
        EF.CompileAsyncQuery((HandlingContext db, Guid unit, DateTimeOffset at, Guid id) => db.Cases.AsNoTracking()
            .Where(c => c.LeadUnitId == unit && c.ClosedAt == null
                && (c.Status != HandlingStatus.Merged || db.Cases.Any(l => l.Id == c.FollowsId && l.DueAt > c.DueAt))
                && EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(at, id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id)
            .Take(Paging.DefaultSize + 1)
            .Select(c => new Item(
                c.Id, c.Number, c.Topic, c.Domain, c.Status, null!, c.Round, c.AcceptedAt, c.DueAt, c.ProgressDueAt, Light.Green)));

    public sealed record Item(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        Domain Domain,
        HandlingStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("第几次办理；2表示重新办理。")] int Round,
        DateTimeOffset AcceptedAt,
        [property: Description("办理时限，到这一刻为止。")] DateTimeOffset DueAt,
        [property: Description("下一次进展报告的时限；审核期间没有。")] DateTimeOffset? ProgressDueAt,
        [property: Description("预警：Green 正常，Amber 临期，Red 超期；取办理和进展报告中较紧的一项。")] Light Light);

    public static void Map(Api api) => api.Office.MapGet("/handling", Handle)
        .Says(Policies.Unit, "办理", "办理工作台", "本单位承办、尚未办结的建议，最先到期的在前，每页20件；把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        HandlingContext db, Caller caller, IOptions<HandlingSettings> settings, TimeProvider time, CancellationToken ct,
        [Description("本单位的角色：Lead 主办（默认），CoHandling 协同。")] WorkRole role = WorkRole.Lead,
        [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.First);
        var now = time.GetUtcNow();
        var found = role == WorkRole.Lead
            ? TwentyOne(db, caller.Unit(), from.At, from.Id)
            : CoHandled(db, caller.Unit(), from);
        List<Item> items = [];
        await foreach (var i in found.WithCancellation(ct))
            items.Add(i with { StatusText = i.Status.Name(), Light = settings.Value.At(now, i.DueAt, i.ProgressDueAt) });
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.DueAt, i.Id));
    }

    private static IAsyncEnumerable<Item> CoHandled(HandlingContext db, Guid unit, Cursor from) => db.Cases.AsNoTracking()
        .Where(c => c.ClosedAt == null && db.CoUnits.Any(u => u.SuggestionId == c.Id && u.UnitId == unit)
            && (c.Status != HandlingStatus.Merged || db.Cases.Any(l => l.Id == c.FollowsId && l.DueAt > c.DueAt))
            && EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
        .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Paging.DefaultSize + 1)
        .Select(c => new Item(
            c.Id, c.Number, c.Topic, c.Domain, c.Status, null!, c.Round, c.AcceptedAt, c.DueAt, c.ProgressDueAt, Light.Green))
        .AsAsyncEnumerable();
}
