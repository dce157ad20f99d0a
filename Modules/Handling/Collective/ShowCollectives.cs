using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>集中答复 for those who draft and check them: what it says, and suggestion by suggestion what came of it.</summary>
internal static class ShowCollectives
{
    public sealed record Item(
        Guid Id,
        [property: Description("标题。")] string Title,
        CollectiveStatus Status, [property: Description("状态的中文说明。")] string StatusText, HandlingResult Result,
        [property: Description("所选的建议数。")] int Members,
        [property: Description("已答复的件数；公布后才有。")] int Answered,
        [property: Description("起草时间。")] DateTimeOffset DraftedAt);

    public sealed record Response(
        Guid Id,
        [property: Description("标题。")] string Title,
        CollectiveStatus Status, [property: Description("状态的中文说明。")] string StatusText, HandlingResult Result,
        [property: Description("每位建议人和公众读到的共同部分。")] string Text,
        [property: Description("署名的单位。")] string? UnitName,
        [property: Description("第几次修改后的内容，从1起。")] int Revision,
        [property: Description("退回修改的意见；没有则没有。")] string? Remarks,
        [property: Description("起草人标识，不能由其审核。")] Guid DraftedBy,
        [property: Description("完成答复的长任务；20件以内没有。")] Guid? JobId,
        DateTimeOffset? PublishedAt,
        [property: Description("已答复的件数。")] int Answered,
        [property: Description("逐件情况。")] IReadOnlyList<Member> Members);

    public sealed record Member(
        [property: Description("建议标识。")] Guid SuggestionId,
        [property: Description("建议编号。")] string Number,
        [property: Description("结果。")] MemberOutcome Outcome, [property: Description("结果的中文说明。")] string OutcomeText,
        [property: Description("未答复的原因。")] string? Reason);

    public static void Map(Api api)
    {
        api.Office.MapGet("/collective-answers", ListAsync)
            .Says(Policies.Handlers, "集中答复", "集中答复列表", "最近起草的在前，每页20件；承办单位只看到本单位起草的。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/collective-answers/{id:guid}", ShowAsync)
            .Says(Policies.Handlers, "集中答复", "一份集中答复", "内容和逐件情况；已办结、撤回而跳过的写明原因。")
            .Refuses(CollectiveErrors.NotFound);
    }

    internal static async Task<Page<Item>> ListAsync(
        HandlingContext db, Caller caller, CancellationToken ct, [Description("状态，默认全部。")] CollectiveStatus? status = null,
        [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.Last);
        var rows = await db.Set<CollectiveAnswer>().AsNoTracking().VisibleTo(caller)
            .Where(a => (status == null || a.Status == status)
                && EF.Functions.LessThan(ValueTuple.Create(a.DraftedAt, a.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(a => a.DraftedAt).ThenByDescending(a => a.Id).Take(Paging.DefaultSize + 1).ToListAsync(ct);
        var items = rows.ConvertAll(a => new Item(a.Id, a.Title, a.Status, a.Status.Name(), a.Result, a.Members, a.Answered, a.DraftedAt));
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.DraftedAt, i.Id));
    }

    internal static async Task<Response> ShowAsync(Guid id, HandlingContext db, Caller caller, CancellationToken ct)
    {
        var its = await db.Set<CollectiveAnswer>().AsNoTracking().VisibleTo(caller).FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw CollectiveErrors.NotFound.Refuse();
        var members = await db.Set<CollectiveMember>().AsNoTracking().Where(m => m.AnswerId == id).OrderBy(m => m.Position).ToListAsync(ct);
        return Of(its, members, await db.Units.Where(u => u.Id == its.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct));
    }

    internal static Response Of(CollectiveAnswer its, IReadOnlyCollection<CollectiveMember> members, string? unitName) => new(
        its.Id, its.Title, its.Status, its.Status.Name(), its.Result, PublicAnswer.Body(its.Words), unitName, its.Revision, its.Remarks, its.DraftedBy,
        its.JobId, its.PublishedAt, members.Count(m => m.Outcome == MemberOutcome.Answered),
        [.. members.Select(m => new Member(m.SuggestionId, m.Number, m.Outcome, m.Outcome.Name(), m.Reason))]);
}
