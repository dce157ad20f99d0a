using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels.Changes;

/// <summary>拉取变更: all that became of the channel's suggestions, in one order that never changes, from any place in it.</summary>
internal static class PullChanges
{
    public sealed record Response(
        [property: Description("变更，先发生的在前；同一件建议的变更顺序与办理顺序一致。")] IReadOnlyList<ChangeItem> Items,
        [property: Description("下次拉取用的游标，始终有；没有新变更时与本次相同。请在处理完本页后保存。")] string Next,
        [property: Description("是否还有更多：为 true 时可立即再拉。")] bool More);

    public static void Map(Api api) => api.Channel.MapGet("/changes", Handle)
        .Says(Policies.Partner, "变更", "按游标拉取变更",
            "本渠道各件建议的全部状态变化和进展，不遗漏、不改变；可从任何较早的游标重新拉取，同一变更的内容和标识总是相同。")
        .Refuses(IntakeErrors.NoChannel, CommonErrors.BadCursor);

    internal static async Task<Response> Handle(
        IntakeContext db, Caller caller, CancellationToken ct,
        [Description("上次返回的 next；不填从最早的变更开始。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var channel = caller.Channel ?? throw IntakeErrors.NoChannel.Refuse();
        var (after, take) = (ChangeCursor.Parse(cursor), Paging.Size(size));
        var rows = await db.Changes.AsNoTracking().Where(c => c.Channel == channel && c.Position > after)
            .OrderBy(c => c.Position).Take(take + 1).ToListAsync(ct);
        var items = rows.Take(take).Select(ChangeItem.Of).ToList();
        return new(items, items.Count > 0 ? items[^1].Cursor : ChangeCursor.Of(after), rows.Count > take);
    }
}
