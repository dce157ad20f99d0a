using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>并案组: the list, and one with all that are or were in it.</summary>
internal static class ShowGroups
{
    public sealed record Item(
        Guid Id, GroupStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("牵头建议标识。")] Guid LeadId, [property: Description("牵头建议编号。")] string LeadNumber,
        [property: Description("牵头建议主题。")] string Topic,
        [property: Description("现有成员数，含牵头建议。")] int Members,
        [property: Description("并案时间。")] DateTimeOffset FormedAt);

    public sealed record Response(
        Guid Id, GroupStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("牵头建议标识：工单和答复在它名下。")] Guid LeadId,
        [property: Description("首提者：现有成员中最早收到的建议标识。")] Guid FirstProposerId,
        [property: Description("并案时间。")] DateTimeOffset FormedAt,
        [property: Description("一并答复的时间。")] DateTimeOffset? AnsweredAt,
        [property: Description("撤销的时间。")] DateTimeOffset? DissolvedAt,
        [property: Description("现有成员，最早收到的在前。")] IReadOnlyList<Member> Members,
        [property: Description("离开的成员，最近离开的在前。")] IReadOnlyList<Member> Former,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<Act> History);

    public sealed record Member(
        [property: Description("建议标识。")] Guid CaseId,
        [property: Description("建议编号。")] string Number,
        string Topic, TriageStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset ReceivedAt,
        [property: Description("是否牵头建议。")] bool IsLead,
        [property: Description("是否首提者。")] bool IsFirst,
        [property: Description("加入的时间。")] DateTimeOffset JoinedAt,
        [property: Description("办理并入牵头建议的时间；牵头建议没有。")] DateTimeOffset? TakenUpAt,
        [property: Description("得到同一答复的时间；牵头建议没有。")] DateTimeOffset? AnsweredAt,
        [property: Description("离开的时间。")] DateTimeOffset? LeftAt,
        [property: Description("离开的原因。")] string? LeftWhy);

    /// <summary>One line of the record of acts.</summary>
    public sealed record Act(DateTimeOffset At, ActorKind By, Guid ActorId, string Name, string? From, string? To, string? Reason);

    public static void Map(Api api)
    {
        api.Office.MapGet("/case-groups", ListAsync)
            .Says(Policies.SocialWork, "并案", "并案组列表", "最近并案的在前；默认不含已撤销的。把返回的 next 作为 cursor 再查下一页。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/case-groups/{id:guid}", ShowAsync)
            .Says(Policies.SocialWork, "并案", "并案组详情", "成员、首提者、离开的成员和操作记录。")
            .Refuses(GroupErrors.NotFound);
    }

    internal static async Task<Page<Item>> ListAsync(
        RoutingContext db, Caller caller, CancellationToken ct,
        [Description("状态，默认未撤销的。")] GroupStatus? status = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var rows = await db.Set<CaseGroup>().AsNoTracking()
            .Where(g => db.Cases.VisibleTo(caller).Any(c => c.Id == g.LeadId)
                && (status == null ? g.Status != GroupStatus.Dissolved : g.Status == status)
                && EF.Functions.LessThan(ValueTuple.Create(g.FormedAt, g.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(g => g.FormedAt).ThenByDescending(g => g.Id).Take(take + 1)
            .Select(g => new
            {
                g.Id, g.Status, g.LeadId, g.FormedAt, Members = g.Members.Count(m => m.LeftAt == null),
                Lead = db.Cases.Where(c => c.Id == g.LeadId).Select(c => new { c.Number, c.Topic }).First(),
            }).ToListAsync(ct);
        return Paging.Cut(
            rows.ConvertAll(g => new Item(g.Id, g.Status, g.Status.Name(), g.LeadId, g.Lead.Number, g.Lead.Topic, g.Members, g.FormedAt)),
            take, i => new Cursor(i.FormedAt, i.Id));
    }

    internal static async Task<Response> ShowAsync(Guid id, RoutingContext db, Caller caller, CancellationToken ct)
    {
        var its = await db.Set<CaseGroup>().AsNoTracking().Include(g => g.Members).FirstOrDefaultAsync(g => g.Id == id, ct)
            ?? throw GroupErrors.NotFound.Refuse();
        var ids = its.Members.Select(m => m.CaseId).Distinct().ToArray();
        // What left the group may have been sealed since.
        var cases = await db.Cases.AsNoTracking().VisibleTo(caller).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var shown = its.Members.Where(m => cases.ContainsKey(m.CaseId)).ToList();
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new Act(h.At, h.ActorKind, h.ActorId, h.Act, h.From, h.To, h.Reason)).ToListAsync(ct);
        return new(
            its.Id, its.Status, its.Status.Name(), its.LeadId, its.FirstProposerId, its.FormedAt, its.AnsweredAt, its.DissolvedAt,
            [.. shown.Where(m => m.IsPresent).OrderBy(m => m.ReceivedAt).ThenBy(m => m.CaseId).Select(m => Shown(m, its, cases[m.CaseId]))],
            [.. shown.Where(m => !m.IsPresent).OrderByDescending(m => m.LeftAt).Select(m => Shown(m, its, cases[m.CaseId]))], history);
    }

    private static Member Shown(GroupMember m, CaseGroup group, TriageCase its) => new(
        its.Id, its.Number, its.Topic, its.Status, its.Status.Name(), its.ReceivedAt, m.IsPresent && its.Id == group.LeadId,
        m.IsPresent && its.Id == group.FirstProposerId, m.JoinedAt, m.TakenUpAt, m.AnsweredAt, m.LeftAt, m.LeftWhy);
}
