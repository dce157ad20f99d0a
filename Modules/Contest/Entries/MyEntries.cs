using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Collections.Writing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Entries;

/// <summary>我参与的专题: the resident's own entries, newest first, and the way out until the collection closes.</summary>
internal static class MyEntries
{
    public sealed record Item(
        Guid Id, Guid SuggestionId, string Number, string Topic,
        [property: Description("专题代码，页面地址为 /zt/代码。")] string Code, [property: Description("专题名称。")] string Collection,
        [property: Description("领域名称；没有领域的没有。")] string? Field, EntryForm Form, [property: Description("团队或单位名称。")] string? Group,
        EntryStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("截止时刻，过此时刻不再征集。")] DateTimeOffset ClosesAt, DateTimeOffset ReceivedAt,
        [property: Description("集中反馈的内容；没有反馈则没有。")] string? Answer,
        [property: Description("现在可以做的操作：withdraw 退出专题。")] IReadOnlyList<string> Actions);

    public static void Map(Api api)
    {
        api.Mini.MapGet("/entries", ListAsync)
            .Says(Policies.Resident, WriteCollection.Tag, "我参与的专题", "本人参与专题的建议，最新的在前；建议本身在“我的建议”中查看。")
            .Refuses(CommonErrors.BadCursor);
        api.Mini.MapPost("/entries/{id:guid}/withdraw", WithdrawAsync)
            .Says(Policies.Resident, WriteCollection.Tag, "退出专题", "截止之前可以退出，建议照常办理；想连同建议一起撤回，请使用“撤回建议”。重复操作没有影响。")
            .Refuses(EntryErrors.NotFound, EntryErrors.TooLate);
    }

    internal static async Task<Page<Item>> ListAsync(
        ContestContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, now) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size), time.GetUtcNow());
        // Who wrote a sealed one sees it like any other.
        var rows = await db.Entries.IgnoreQueryFilters().AsNoTracking()
            .Where(e => e.AccountId == caller.Id
                && EF.Functions.LessThan(ValueTuple.Create(e.ReceivedAt, e.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(e => e.ReceivedAt).ThenByDescending(e => e.Id).Take(take + 1).ToListAsync(ct);
        var ids = rows.Select(e => e.CollectionId).ToHashSet();
        var collections = await db.Collections.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        return Paging.Cut(rows.ConvertAll(e => ItemOf(e, collections[e.CollectionId], now)), take, i => new Cursor(i.ReceivedAt, i.Id));
    }

    internal static Task<Item> WithdrawAsync(Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select 1 from contest.entry where id = {id} for update", ct);
            var entry = await db.Entries.IgnoreQueryFilters().FirstOrDefaultAsync(e => e.Id == id && e.AccountId == caller.Id, ct) ?? throw EntryErrors.NotFound.Refuse();
            var (collection, now) = (await db.Collections.AsNoTracking().FirstAsync(c => c.Id == entry.CollectionId, ct), time.GetUtcNow());
            entry.Leave(collection, caller.Actor, now);
            return ItemOf(entry, collection, now);
        }, ct);

    private static Item ItemOf(Entry its, ThemedCollection of, DateTimeOffset now) => new(
        its.Id, its.SuggestionId, its.Number, its.Topic, of.Code, of.Title, of.Fields.FirstOrDefault(f => f.Code == its.Field)?.Name, its.Form, its.Group,
        its.Status, its.Status.Name(), of.ClosesAt, its.ReceivedAt, of.Answer?.Text, its.MayLeave(of, now) ? ["withdraw"] : []);
}
