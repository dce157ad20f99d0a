using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Mine;

/// <summary>我的建议: the resident's own, newest first.</summary>
internal static class ListMySuggestions
{
    // Compiled, with the size as a literal: PostgreSQL would plan a parameterised limit anew each time.
    private static readonly Func<IntakeContext, Guid, DateTimeOffset, Guid, IAsyncEnumerable<Item>> TwentyOne =
        EF.CompileAsyncQuery((IntakeContext db, Guid account, DateTimeOffset at, Guid id) => db.Suggestions.AsNoTracking()
            .Where(s => s.AccountId == account
                && EF.Functions.LessThan(ValueTuple.Create(s.ReceivedAt, s.Id), ValueTuple.Create(at, id)))
            .OrderByDescending(s => s.ReceivedAt).ThenByDescending(s => s.Id)
            .Take(Paging.DefaultSize + 1)
            .Select(s => new Item(s.Id, s.Number, s.Topic, s.Status, null!, s.ReceivedAt, s.UpdatedAt)));

    public sealed record Item(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        SuggestionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset ReceivedAt,
        DateTimeOffset UpdatedAt);

    public static void Map(Api api) => api.Mini.MapGet("/suggestions", Handle)
        .Says(Policies.Resident, "建议", "我的建议", "本人提交的建议，最新的在前，每页20件；把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, Caller caller, CancellationToken ct, [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.Last);
        List<Item> items = [];
        await foreach (var item in TwentyOne(db, caller.Id, from.At, from.Id).WithCancellation(ct))
            items.Add(item with { StatusText = item.Status.Name() });
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.ReceivedAt, i.Id));
    }
}
