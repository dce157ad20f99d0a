using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Conferences.Materials;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>联席会议 for its members and the dispatcher: the meetings, and one with its agenda, rulings, attendance and minutes.</summary>
internal static class ShowConferences
{
    public sealed record Item(
        Guid Id,
        [property: Description("会议名称。")] string Title,
        [property: Description("计划召开时间。")] DateTimeOffset PlannedFor,
        [property: Description("地点。")] string Place,
        ConferenceStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("议题数。")] int Items);

    public sealed record Response(
        Guid Id,
        [property: Description("会议名称。")] string Title,
        [property: Description("计划召开时间。")] DateTimeOffset PlannedFor,
        [property: Description("地点。")] string Place,
        ConferenceStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("实际召开时间；未召开则没有。")] DateTimeOffset? HeldAt,
        [property: Description("会议纪要；定稿后才有。")] string? Minutes,
        [property: Description("纪要文件；没有上传则没有。")] MaterialItem? MinutesFile,
        [property: Description("议程。")] IReadOnlyList<Agenda> Agenda,
        [property: Description("参会单位。")] IReadOnlyList<UnitThere> Units);

    public sealed record Agenda(
        [property: Description("议题标识。")] Guid ItemId,
        [property: Description("次序。")] int Position,
        [property: Description("建议标识。")] Guid CaseId,
        [property: Description("建议编号。")] string Number,
        string Topic,
        [property: Description("需要研究的问题。")] string Question,
        [property: Description("结论。")] AgendaOutcome Outcome,
        [property: Description("结论的中文说明。")] string OutcomeText,
        [property: Description("裁定意见或暂缓原因。")] string? Ruling,
        [property: Description("裁定的首接单位。")] string? LeadUnit,
        [property: Description("裁定的协同单位。")] IReadOnlyList<string> CoUnits,
        [property: Description("议题材料。")] IReadOnlyList<MaterialItem> Files);

    public sealed record UnitThere(
        Guid UnitId, string UnitName,
        [property: Description("是否到会；召开后才有意义。")] bool Present,
        [property: Description("参会人职务。")] string? Delegate);

    public static void Map(Api api)
    {
        api.Office.MapGet("/conferences", ListAsync)
            .Says(Policies.Conference, "联席会议", "联席会议列表", "计划时间最近的在前。把返回的 next 作为 cursor 再查下一页。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/conferences/{id:guid}", ShowAsync)
            .Says(Policies.Conference, "联席会议", "联席会议详情", "议程、参会单位、裁定和纪要。")
            .Refuses(ConferenceErrors.NotFound);
    }

    internal static Task<Page<Item>> ListAsync(
        RoutingContext db, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100，默认20。")] int? size = null) =>
        PageAsync(db.Set<Conference>(), cursor, size, ct);

    /// <summary>A page of these meetings.</summary>
    internal static async Task<Page<Item>> PageAsync(IQueryable<Conference> meetings, string? cursor, int? size, CancellationToken ct)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var items = (await meetings.AsNoTracking()
            .Where(c => EF.Functions.LessThan(ValueTuple.Create(c.PlannedFor, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(c => c.PlannedFor).ThenByDescending(c => c.Id).Take(take + 1)
            .Select(c => new { c.Id, c.Title, c.PlannedFor, c.Place, c.Status, Items = c.Items.Count }).ToListAsync(ct))
            .ConvertAll(c => new Item(c.Id, c.Title, c.PlannedFor, c.Place, c.Status, c.Status.Name(), c.Items));
        return Paging.Cut(items, take, i => new Cursor(i.PlannedFor, i.Id));
    }

    internal static async Task<Response> ShowAsync(Guid id, RoutingContext db, CancellationToken ct)
    {
        var its = await db.Set<Conference>().AsNoTracking().Include(c => c.Items.OrderBy(i => i.Position)).Include(c => c.Attendance)
            .FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw ConferenceErrors.NotFound.Refuse();
        var cases = its.Items.Select(i => i.CaseId).ToArray();
        var topics = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Topic }).ToDictionaryAsync(c => c.Id, ct);
        var files = await MaterialItem.OfAsync(db, id, ct);
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return new(
            its.Id, its.Title, its.PlannedFor, its.Place, its.Status, its.Status.Name(), its.HeldAt, its.Minutes,
            files[Guid.Empty].FirstOrDefault(),
            [
                .. its.Items.Select(i => new Agenda(
                    i.Id, i.Position, i.CaseId, topics[i.CaseId].Number, topics[i.CaseId].Topic, i.Question, i.Outcome, i.Outcome.Name(), i.Text,
                    i.LeadUnitId is { } lead ? names[lead] : null, [.. i.CoUnitIds.Select(u => names[u])], [.. files[i.Id]])),
            ],
            [.. its.Attendance.Select(a => new UnitThere(a.UnitId, names[a.UnitId], a.Present, a.Delegate)).OrderBy(u => u.UnitName, StringComparer.Ordinal)]);
    }
}
