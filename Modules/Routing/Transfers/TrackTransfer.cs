using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Transfers;

/// <summary>登记回执, 跟踪, 登记答复: what is heard of a transfer. Only its answer is told to the suggester; that it goes on is the house's matter.</summary>
internal static class TrackTransfer
{
    public sealed record ReceiptRequest(
        [property: Description("转送文号或对方的回执编号。")]
        [property: Required(ErrorMessage = "请填写编号。"), StringLength(Limits.ReceiptNumber, ErrorMessage = "编号请控制在60字以内。")]
        string ReceiptNumber);

    public sealed record FollowUpRequest(
        [property: Description("对方说了什么，1000字以内，内部可见。")]
        [property: Required(ErrorMessage = "请填写对方的说明。"), StringLength(Limits.Text, ErrorMessage = "说明请控制在1000字以内。")]
        string Said,
        [property: Description("下次跟踪日期，不早于今天。")]
        [property: Required(ErrorMessage = "请选择下次跟踪日期。")]
        DateOnly? NextOn);

    public sealed record AnswerRequest(
        [property: Description("告知建议人的答复，1000字以内，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写告知建议人的答复。"), StringLength(Limits.Text, ErrorMessage = "答复请控制在1000字以内。")]
        string TextToSuggester,
        [property: Description("对方的说明，内部可见；不填则与告知建议人的答复相同。")]
        [property: StringLength(Limits.Text, ErrorMessage = "说明请控制在1000字以内。")]
        string? Said = null);

    internal sealed record Response(
        [property: Description("建议标识。")] Guid Id, TransferStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("回执编号。")] string? ReceiptNumber,
        [property: Description("跟踪日期。")] DateOnly FollowUpOn)
    {
        public static Response Of(Transfer its) => new(its.Id, its.Status, its.Status.Name(), its.ReceiptNumber, its.FollowUpOn);
    }

    public static void Map(Api api)
    {
        api.Office.MapPost("/transfers/{id:guid}/receipt", ReceiptAsync)
            .Says(Policies.SocialWork, "转送", "登记回执", "转送后收到的回执编号；可更正，原编号留在操作记录中。")
            .WithExample(new ReceiptRequest("青交回〔2027〕88号"))
            .Refuses(TransferErrors.NotFound, TransferErrors.WrongState);
        api.Office.MapPost("/transfers/{id:guid}/follow-ups", FollowUpAsync)
            .Says(Policies.SocialWork, "转送", "登记跟踪情况", "对方尚未办结的，记下说明并约定下次跟踪日期。")
            .WithExample(new FollowUpRequest("已列入下半年线路调整方案，正在征求意见。", new DateOnly(2027, 12, 31)))
            .Refuses(TransferErrors.NotFound, TransferErrors.WrongState, RoutingErrors.FollowUpPast);
        api.Office.MapPost("/transfers/{id:guid}/answer", AnswerAsync)
            .Says(Policies.SocialWork, "转送", "登记答复", "承接机关已答复：告知建议人，跟踪结束。")
            .WithExample(new AnswerRequest("青岛市交通运输局答复：末班车将自明年3月起延长至22时30分。"))
            .Refuses(TransferErrors.NotFound, TransferErrors.WrongState);
    }

    internal static Task<Response> ReceiptAsync(
        Guid id, ReceiptRequest request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnTransferAsync(id, caller, its => its.EnterReceipt(request.ReceiptNumber.Trim(), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<Response> FollowUpAsync(
        Guid id, FollowUpRequest request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        request.NextOn < Shanghai.Today(time)
            ? throw RoutingErrors.FollowUpPast.Refuse()
            : db.ActOnTransferAsync(id, caller, its => its.FollowUp(request.Said.Trim(), request.NextOn!.Value, caller.Actor, time.GetUtcNow()), ct);

    internal static Task<Response> AnswerAsync(
        Guid id, AnswerRequest request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var text = request.TextToSuggester.Trim();
        var said = string.IsNullOrWhiteSpace(request.Said) ? text : request.Said.Trim();
        return db.ActOnTransferAsync(id, caller, its => its.Answer(said, text, caller.Actor, time.GetUtcNow()), ct);
    }

    /// <summary>The transfer, held by the present transaction.</summary>
    internal static async Task<Transfer?> HoldTransferAsync(this RoutingContext db, Guid id, CancellationToken ct) =>
        (await db.Set<Transfer>().FromSql($"select *, xmin from routing.transfer where id = {id} for update").ToListAsync(ct)).SingleOrDefault();

    private static Task<Response> ActOnTransferAsync(this RoutingContext db, Guid id, Caller caller, Action<Transfer> act, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var its = await db.HoldTransferAsync(id, ct);
            if (its is null || !await db.Cases.VisibleTo(caller).AnyAsync(c => c.Id == id, ct)) throw TransferErrors.NotFound.Refuse();
            act(its);
            return Response.Of(its);
        }, ct);
}
