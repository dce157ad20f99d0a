using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>我收到的定向征集: what is asked of me or my unit, until when, and how far we are; declining with a reason.</summary>
internal static class MyCalls
{
    public sealed record Item(
        Guid Id, string Topic, string Explanation, IReadOnlyList<string> Questions, CallStatus Status,
        [property: Description("征集状态的中文说明。")] string StatusText, DateOnly DueOn,
        [property: Description("距截止的天数；负数为已逾期的天数；已结束时没有。")] int? DaysLeft,
        [property: Description("是否逾期未答复。")] bool Overdue,
        [property: Description("我的答复情况。")] InvitationStatus MyStatus,
        [property: Description("答复情况的中文说明。")] string MyStatusText,
        [property: Description("已提交的建议数。")] int Answers,
        [property: Description("催办的时间；已答复或谢绝后不再显示。")] DateTimeOffset? RemindedAt,
        DateTimeOffset PublishedAt);

    public sealed record DeclineRequest(
        [property: Description("谢绝的原因。")]
        [property: Required(ErrorMessage = "请填写谢绝的原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapGet("/my-calls", List)
            .Says(Policies.Reporters, "定向征集", "我收到的定向征集", "最新的在前。提交建议时带上 callId 即为答复，可多次答复。")
            .Refuses(CommonErrors.BadCursor, ReporterErrors.NoUnit);
        api.Office.MapGet("/my-calls/{id:guid}", Show)
            .Says(Policies.Reporters, "定向征集", "收到的一次定向征集")
            .Refuses(CallErrors.NotFound, ReporterErrors.NoUnit);
        api.Office.MapPost("/my-calls/{id:guid}/decline", Decline)
            .Says(Policies.Reporters, "定向征集", "谢绝答复", "谢绝后在结束前仍可改为答复。")
            .WithExample(new DeclineRequest("近期在外地，对这一领域也不熟悉。"))
            .Refuses(CallErrors.NotFound, CallErrors.NotOpen, CallErrors.InvitationWrongState, ReporterErrors.NoUnit);
    }

    internal static async Task<Page<Item>> List(
        IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var rows = await Own(db, caller.Reporter().Id)
            .Where(x => EF.Functions.LessThan(ValueTuple.Create(x.Call.PublishedAt!.Value, x.Call.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(x => x.Call.PublishedAt).ThenByDescending(x => x.Call.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut([.. rows.Select(r => ItemOf(r.Call, r.Invitation, time.GetUtcNow()))], take, i => new Cursor(i.PublishedAt, i.Id));
    }

    internal static async Task<Item> Show(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var row = await Own(db, caller.Reporter().Id).FirstOrDefaultAsync(x => x.Call.Id == id, ct) ?? throw CallErrors.NotFound.Refuse();
        return ItemOf(row.Call, row.Invitation, time.GetUtcNow());
    }

    internal static Task<Item> Decline(Guid id, DeclineRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var reporter = caller.Reporter().Id;
        return db.InTurnAsync(async () =>
        {
            var ((call, invitation), now) = (await Answering.HoldOwnAsync(db, id, reporter, ct), time.GetUtcNow());
            if (call.Status != CallStatus.Open) throw CallErrors.NotOpen.Refuse();
            invitation.Decline(PlainText.Paragraphs(request.Reason), caller.Actor, now);
            return ItemOf(call, invitation, now);
        }, ct);
    }

    private static IQueryable<Row> Own(IntakeContext db, Guid reporter) => db.Set<Invitation>().AsNoTracking()
        .Where(i => i.ReporterId == reporter)
        .Join(
            db.Set<DirectedCall>().AsNoTracking().Where(c => c.Status == CallStatus.Open || c.Status == CallStatus.Closed),
            i => i.CallId, c => c.Id, (i, c) => new Row { Invitation = i, Call = c });

    private static Item ItemOf(DirectedCall c, Invitation i, DateTimeOffset now) => new(
        c.Id, c.Topic, c.Explanation, c.Questions, c.Status, c.Status.Name(), c.DueOn, ListDirectedCalls.DaysLeft(c, Shanghai.DateOf(now)),
        c.Status == CallStatus.Open && i.Status == InvitationStatus.Invited && c.IsOverdueAt(now),
        i.Status, i.Status.Name(), i.Answers, i.Status == InvitationStatus.Invited ? c.RemindedAt : null, c.PublishedAt!.Value);

    private sealed class Row
    {
        public required Invitation Invitation { get; init; }
        public required DirectedCall Call { get; init; }
    }
}
