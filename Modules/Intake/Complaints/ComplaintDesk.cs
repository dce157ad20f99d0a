using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Complaints;

/// <summary>
/// 投诉处理: the Social Work Department takes up, answers or passes on; what is about that department itself is read and answered by
/// the joint conference instead. A unit reads none. For who may not read one, it is not there.
/// </summary>
internal static class ComplaintDesk
{
    public sealed record Item(
        Guid Id, string Number, ComplaintKind Kind, ComplaintTarget Target, Guid? SuggestionId, string Text, ComplaintStatus Status,
        [property: Description("状态的中文说明。")] string StatusText, DateTimeOffset ReceivedAt,
        [property: Description("答复期限。")] DateTimeOffset DueAt, [property: Description("是否超期。")] bool Overdue,
        [property: Description("答复，或转交时的说明。")] string? Answer, [property: Description("转交给了谁。")] string? PassedTo,
        [property: Description("办结的时刻。")] DateTimeOffset? EndedAt);

    public sealed record Reply(
        [property: Description("给投诉人的答复，会原样显示。")]
        [property: Required(ErrorMessage = "请填写答复。"), StringLength(2000, ErrorMessage = "答复请控制在2000字以内。")]
        string Answer);

    public sealed record Passing(
        [property: Description("转交给谁。")]
        [property: Required(ErrorMessage = "请填写转交给谁。"), StringLength(60, ErrorMessage = "名称请控制在60字以内。")]
        string To,
        [property: Description("给投诉人的说明，会原样显示。")]
        [property: Required(ErrorMessage = "请填写给投诉人的说明。"), StringLength(2000, ErrorMessage = "说明请控制在2000字以内。")]
        string Told);

    public static void Map(Api api)
    {
        api.Office.MapGet("/complaints", List)
            .Says(Policies.ComplaintDesk, "服务投诉", "待处理的投诉", "未办结的投诉，最先到期的在前；选择状态时查看该状态的投诉。").Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/complaints/{id:guid}", Show)
            .Says(Policies.ComplaintDesk, "服务投诉", "投诉详情").Refuses(ComplaintErrors.NotFound);
        api.Office.MapPost("/complaints/{id:guid}/take-up", TakeUp)
            .Says(Policies.ComplaintDesk, "服务投诉", "开始处理").Refuses(ComplaintErrors.NotFound, ComplaintErrors.WrongState);
        api.Office.MapPost("/complaints/{id:guid}/answer", Answer)
            .Says(Policies.ComplaintDesk, "服务投诉", "答复投诉").WithExample(new Reply("已核实，承办单位本周五前会向您报告进展。给您添麻烦了。"))
            .Refuses(ComplaintErrors.NotFound, ComplaintErrors.WrongState, ComplaintErrors.TextMissing);
        api.Office.MapPost("/complaints/{id:guid}/pass-on", PassOn)
            .Says(Policies.ComplaintDesk, "服务投诉", "转交投诉", "由其他机关处理更合适时转交，并告诉投诉人交给了谁。")
            .WithExample(new Passing("区政务服务中心", "您反映的是政务大厅窗口，已转交区政务服务中心处理。"))
            .Refuses(ComplaintErrors.NotFound, ComplaintErrors.WrongState, ComplaintErrors.TextMissing);
    }

    internal static async Task<Page<Item>> List(
        IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("状态，默认未办结。")] ComplaintStatus? status = null, [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var rows = await db.Set<ServiceComplaint>().AsNoTracking().ReadBy(caller)
            .Where(c => status == null ? c.Status == ComplaintStatus.Received || c.Status == ComplaintStatus.TakenUp : c.Status == status)
            .Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut([.. rows.Select(c => Shown(c, time.GetUtcNow()))], take, i => new Cursor(i.DueAt, i.Id));
    }

    internal static async Task<Item> Show(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) => Shown(
        await db.Set<ServiceComplaint>().AsNoTracking().ReadBy(caller).FirstOrDefaultAsync(c => c.Id == id, ct)
            ?? throw ComplaintErrors.NotFound.Refuse(), time.GetUtcNow());

    internal static Task<Item> TakeUp(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, time, (c, now) =>
        {
            c.TakeUp(caller.Actor, now);
            return Task.CompletedTask;
        }, ct);

    internal static Task<Item> Answer(
        Guid id, Reply request, IntakeContext db, Caller caller, CurrentCalendar calendar, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, time, async (c, now) =>
            c.Reply(Said(request.Answer), caller.Actor, now, await db.ClockOfAsync(id, calendar, ct)), ct);

    internal static Task<Item> PassOn(
        Guid id, Passing request, IntakeContext db, Caller caller, CurrentCalendar calendar, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, time, async (c, now) =>
            c.PassOn(Said(request.To), Said(request.Told), caller.Actor, now, await db.ClockOfAsync(id, calendar, ct)), ct);

    private static Task<Item> ActAsync(
        Guid id, IntakeContext db, Caller caller, TimeProvider time, Func<ServiceComplaint, DateTimeOffset, Task> act, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var complaint = await db.HoldComplaintAsync(id, ct);
            if (complaint is null || !new[] { complaint }.AsQueryable().ReadBy(caller).Any()) throw ComplaintErrors.NotFound.Refuse();
            var now = time.GetUtcNow();
            await act(complaint, now);
            return Shown(complaint, now);
        }, ct);

    private static string Said(string text) => PlainText.Paragraphs(text) is { Length: > 0 } said ? said : throw ComplaintErrors.TextMissing.Refuse();

    private static Item Shown(ServiceComplaint c, DateTimeOffset now) => new(
        c.Id, c.Number, c.Kind, c.Target, c.SuggestionId, c.Text, c.Status, c.Status.Name(), c.ReceivedAt, c.DueAt,
        (c.EndedAt ?? now) >= c.DueAt, c.Answer, c.PassedTo, c.EndedAt);
}
