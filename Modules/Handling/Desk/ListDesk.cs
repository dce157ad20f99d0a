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

/// <summary>办理工作台: what a unit has to do, the most urgent first, with a light for each.</summary>
internal static class ListDesk
{
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
        [property: Description("本单位的协办时限；主办的没有。")] DateTimeOffset? PartDueAt,
        [property: Description("预警：Green 正常，Amber 临期，Red 超期；主办的取办理和进展报告中较紧的一项，协办的取协办时限。")] Light Light,
        [property: Description("本次办理是否已超期。")] bool Overdue,
        [property: Description("本次办理延长了多少日；没有延期为0。")] int ExtendedDays,
        [property: Description("是否有延期申请等待批准。")] bool ExtensionAsked,
        [property: Description("尚未提交协办意见的协同单位数。")] int OpinionsMissing,
        [property: Description("本单位的经办人标识；没有则没有。")] Guid? OfficerId);

    public static void Map(Api api) => api.Office.MapGet("/handling", Handle)
        .Says(Policies.Unit, "办理", "办理工作台",
            "本单位承办、尚未办结的建议，最先到期的在前。条件同时满足。把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        [AsParameters] DeskFilter.Query filter, HandlingContext db, DeskQuery desk, Caller caller, PartLimit parts, IOptions<HandlingSettings> settings,
        TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (from, take, unit, now) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), caller.Unit(), time.GetUtcNow());
        var rows = await desk.Of(filter)
            .Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(take + 1)
            .Select(c => new
            {
                Case = c,
                Part = db.CoUnits.FirstOrDefault(u => u.SuggestionId == c.Id && u.UnitId == unit),
                Given = db.Opinions.Any(o => o.SuggestionId == c.Id && o.UnitId == unit),
                Missing = db.CoUnits.Count(u => u.SuggestionId == c.Id
                    && !db.Opinions.Any(o => o.SuggestionId == c.Id && o.UnitId == u.UnitId && o.Round == c.Round)),
            }).ToListAsync(ct);
        var led = filter.Role != WorkRole.CoHandling;
        var items = rows.ConvertAll(r =>
        {
            var (c, part) = (r.Case, led ? (DateTimeOffset?)null : parts.DueOf(r.Part!.DispatchedAt));
            var light = led ? settings.Value.At(now, c.DueAt, c.ProgressDueAt) : r.Given ? Light.Green : settings.Value.At(now, part!.Value, null);
            return new Item(
                c.Id, c.Number, c.Topic, c.Domain, c.Status, c.Status.Name(), c.Round, c.AcceptedAt, c.DueAt, c.ProgressDueAt, part, light,
                c.OverdueAt is not null || c.DueAt <= now, c.ExtendedDays, c.ExtensionAskedAt is not null, r.Missing, led ? c.OfficerId : r.Part!.OfficerId);
        });
        return Paging.Cut(items, take, i => new Cursor(i.DueAt, i.Id));
    }
}
