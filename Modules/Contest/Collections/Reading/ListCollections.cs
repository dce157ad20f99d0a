using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections.Writing;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Collections.Reading;

/// <summary>专题列表、详情和参与的建议, for the office.</summary>
internal static class ListCollections
{
    public sealed record Item(
        Guid Id, string Code, string Title, [property: Description("是大赛。")] bool IsContest,
        CollectionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("开始征集的时刻。")] DateTimeOffset OpensAt, [property: Description("截止时刻，过此时刻不再征集。")] DateTimeOffset ClosesAt,
        [property: Description("拟定的时间。")] DateTimeOffset CreatedAt,
        [property: Description("参与的建议件数，不含已撤回的。")] int Entries);

    public sealed record Response(
        [property: Description("列表中的那一行。")] Item Collection, [property: Description("公开的内容。")] PublicCollection Content,
        [property: Description("参与须知的各个版本，最早的在前。")] IReadOnlyList<TermsLine> TermsVersions,
        [property: Description("截止后提交的怎样处理。")] LateEntries Late, IReadOnlyList<Act> History);

    public sealed record TermsLine(
        string Version, string Text, [property: Description("著作权条款。")] string Copyright, [property: Description("自何时起。")] DateTimeOffset From);

    public sealed record Act(DateTimeOffset At, ActorKind By, Guid ActorId, string Name, string? From, string? To, string? Reason);

    public sealed record EntryLine(
        Guid Id, Guid SuggestionId, string Number, Channel Channel, string Topic,
        [property: Description("领域代码；没有领域的没有。")] string? Field, EntryForm Form,
        [property: Description("团队或单位名称。")] string? Group, EntryStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset ReceivedAt);

    public static void Map(Api api)
    {
        api.Office.MapGet("/collections", ListAsync)
            .Says(Policies.SocialWork, WriteCollection.Tag, "专题列表", "最近拟定的在前，包括草稿。").Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/collections/{id:guid}", ShowAsync)
            .Says(Policies.SocialWork, WriteCollection.Tag, "专题详情", "内容、须知的各个版本和全部操作记录。").Refuses(CollectionErrors.NotFound);
        api.Office.MapGet("/collections/{id:guid}/entries", EntriesAsync)
            .Says(Policies.SocialWork, WriteCollection.Tag, "专题的建议", "参与的建议，最早收到的在前；文字中的个人信息已隐去。")
            .Refuses(CollectionErrors.NotFound, CommonErrors.BadCursor);
    }

    internal static async Task<Page<Item>> ListAsync(
        ContestContext db, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var rows = await db.Collections.AsNoTracking()
            .Where(c => EF.Functions.LessThan(ValueTuple.Create(c.CreatedAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Take(take + 1).ToListAsync(ct);
        List<Item> items = [];
        foreach (var row in rows) items.Add(await ItemOfAsync(row, db, time.GetUtcNow(), ct));
        return Paging.Cut(items, take, i => new Cursor(i.CreatedAt, i.Id));
    }

    internal static async Task<Response> ShowAsync(Guid id, ContestContext db, TimeProvider time, CancellationToken ct)
    {
        var (its, now) = (await db.Collections.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw CollectionErrors.NotFound.Refuse(), time.GetUtcNow());
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new Act(h.At, h.ActorKind, h.ActorId, h.Act, h.From, h.To, h.Reason)).ToListAsync(ct);
        return new(
            await ItemOfAsync(its, db, now, ct), await PublicCollection.OfAsync(its, db, now, ct),
            [.. its.Terms.Select((t, i) => new TermsLine($"{i + 1}", t.Text, t.Copyright, t.From))], its.Late, history);
    }

    internal static async Task<Page<EntryLine>> EntriesAsync(
        Guid id, ContestContext db, CancellationToken ct,
        [Description("只看这个领域的。")] string? field = null, [Description("只看这种状态的。")] EntryStatus? status = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        if (!await db.Collections.AnyAsync(c => c.Id == id, ct)) throw CollectionErrors.NotFound.Refuse();
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var rows = await db.Entries.AsNoTracking()
            .Where(e => e.CollectionId == id && (field == null || e.Field == field) && (status == null || e.Status == status)
                && EF.Functions.GreaterThan(ValueTuple.Create(e.ReceivedAt, e.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(e => e.ReceivedAt).ThenBy(e => e.Id).Take(take + 1)
            .Select(e => new EntryLine(e.Id, e.SuggestionId, e.Number, e.Channel, e.Topic, e.Field, e.Form, e.Group, e.Status, null!, e.ReceivedAt))
            .ToListAsync(ct);
        return Paging.Cut(rows.ConvertAll(e => e with { StatusText = e.Status.Name() }), take, e => new Cursor(e.ReceivedAt, e.Id));
    }

    private static async Task<Item> ItemOfAsync(ThemedCollection its, ContestContext db, DateTimeOffset now, CancellationToken ct)
    {
        var status = its.StatusAt(now);
        return new(
            its.Id, its.Code, its.Title, its.IsContest, status, status.Name(), its.OpensAt, its.ClosesAt, its.CreatedAt,
            await db.Entries.CountAsync(e => e.CollectionId == its.Id && e.Status != EntryStatus.Withdrawn, ct));
    }
}
