using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>初审不通过, and 重新初审 of what was admitted or rejected; each with its reason.</summary>
internal static class RejectEntry
{
    public sealed record Request(
        [property: Description("理由，5至500字。")]
        [property: Required(ErrorMessage = "请写明理由。"), StringLength(500, MinimumLength = 5, ErrorMessage = "理由请用5至500字写明。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/contests/{id:guid}/review/entries/{entryId:guid}/reject", RejectAsync)
            .Says(Policies.SocialWork, ReviewArea.Tag, "初审不通过", "不符合参赛条件的，写明理由；它仍作为建议办理。")
            .WithExample(new Request("只写了问题，没有对策，不符合征集须知第三条。"))
            .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, EntryErrors.NotFound, EntryErrors.WrongState);
        api.Office.MapPost("/contests/{id:guid}/review/entries/{entryId:guid}/reconsider", ReconsiderAsync)
            .Says(Policies.SocialWork, ReviewArea.Tag, "重新初审", "撤销初审结论，重新审查；写明理由。")
            .WithExample(new Request("作者已补充对策，重新审查。"))
            .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, EntryErrors.NotFound, EntryErrors.WrongState);
    }

    internal static Task<ReviewEntryState> RejectAsync(
        [Description("大赛标识。")] Guid id, [Description("参赛建议标识。")] Guid entryId, Request request, ContestContext db, Caller caller,
        TimeProvider time,
        CancellationToken ct) => RunAsync(id, entryId, db, caller, time, (its, at) =>
            its.Reject(request.Reason.Trim(), caller.Actor, at), ct);

    internal static Task<ReviewEntryState> ReconsiderAsync(
        [Description("大赛标识。")] Guid id, [Description("参赛建议标识。")] Guid entryId, Request request, ContestContext db, Caller caller,
        TimeProvider time,
        CancellationToken ct) => RunAsync(id, entryId, db, caller, time, (its, at) =>
            its.Reconsider(request.Reason.Trim(), caller.Actor, at), ct);

    private static Task<ReviewEntryState> RunAsync(
        Guid id, Guid entryId, ContestContext db, Caller caller, TimeProvider time, Action<Entry, DateTimeOffset> act,
        CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.ExamineAsync(id, entryId, caller, now, entry =>
        {
            act(entry, now);
            return Task.FromResult(ReviewEntryState.Of(entry));
        }, ct);
    }
}
