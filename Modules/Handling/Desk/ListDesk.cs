using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>办理工作台: what a unit has to do, the most urgent first, with a light for each.</summary>
internal static class ListDesk
{
    // Compiled, with the size as a literal: PostgreSQL would plan a parameterised limit anew each time.
    private static readonly Func<HandlingContext, Guid, DateTimeOffset, Guid, IAsyncEnumerable<Item>> TwentyOne =
        EF.CompileAsyncQuery((HandlingContext db, Guid unit, DateTimeOffset at, Guid id) => db.Cases.AsNoTracking()
            .Where(c => c.LeadUnitId == unit && c.ClosedAt == null
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
        .Says(Policies.Unit, "办理", "办理工作台", "本单位承办的建议，最先到期的在前。默认列出本单位主办且未办结的，每页20件。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        HandlingContext db, Caller caller, IOptions<HandlingSettings> settings, TimeProvider time, CancellationToken ct,
        [Description("本单位的角色：Lead 主办（默认），CoHandling 协同。")] WorkRole role = WorkRole.Lead,
        [Description("为 true 时列出已办结和已撤回的。")] bool closed = false,
        [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.First);
        var now = time.GetUtcNow();
        var found = role == WorkRole.Lead && !closed
            ? TwentyOne(db, caller.Unit(), from.At, from.Id)
            : Others(db, caller.Unit(), role, closed, from);
        List<Item> items = [];
        await foreach (var i in found.WithCancellation(ct))
        {
            var light = closed ? Light.Green : settings.Value.At(now, i.DueAt, i.ProgressDueAt);
            items.Add(i with { StatusText = i.Status.Name(), Light = light });
        }

        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.DueAt, i.Id));
    }

    private static IAsyncEnumerable<Item> Others(HandlingContext db, Guid unit, WorkRole role, bool closed, Cursor from)
    {
        var cases = db.Cases.AsNoTracking().Where(c => (c.ClosedAt != null) == closed);
        cases = role == WorkRole.Lead
            ? cases.Where(c => c.LeadUnitId == unit)
            : cases.Where(c => db.CoUnits.Any(u => u.SuggestionId == c.Id && u.UnitId == unit));
        return cases
            .Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Paging.DefaultSize + 1)
            .Select(c => new Item(
                c.Id, c.Number, c.Topic, c.Domain, c.Status, null!, c.Round, c.AcceptedAt, c.DueAt, c.ProgressDueAt, Light.Green))
            .AsAsyncEnumerable();
    }
}
