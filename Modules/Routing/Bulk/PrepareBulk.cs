using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Sealing;
using ZhihuiShibei.Routing.Texts;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>预览批量决定: which cases, what would happen to each, which cannot and why. Decides nothing; what was chosen stays chosen.</summary>
internal static class PrepareBulk
{
    public sealed record Request(
        [property: Description("作哪一种决定；ConfirmReturn 为同意他人提请的退回。")]
        [property: Required(ErrorMessage = "请选择作哪一种决定。")]
        BulkAct? Act,
        [property: Description("选中的建议标识，最多5000件；与筛选二者选一。")]
        [property: MaxLength(Limits.BulkCases, ErrorMessage = "一批最多5000件。")]
        IReadOnlyList<Guid>? CaseIds = null,
        [property: Description("研判台的筛选：此刻符合的待研判、待补正建议，最多5000件。")] CaseFilter.Query? Filter = null,
        [property: Description("理由代码；受理默认 in-scope，同意退回不填。")]
        [property: StringLength(Limits.Code, ErrorMessage = "理由代码不正确。")]
        string? ReasonCode = null,
        [property: Description("受理时统一确认的领域；不填则按每件建议原有的领域和具体方面。")] Domain? Domain = null,
        [property: Description("受理时统一确认的具体方面；填写领域时才有用。")] LivelihoodAspect? Aspect = null,
        [property: Description("受理时的首接单位标识。")] Guid? LeadUnitId = null,
        [property: Description("受理时的协同单位标识，最多10个。")]
        [property: MaxLength(Limits.CoUnits, ErrorMessage = "协同单位最多10个。")]
        IReadOnlyList<Guid>? CoUnitIds = null,
        [property: Description("退回时的途径代码；不填则使用该理由对应的途径。")]
        [property: StringLength(Limits.Code, ErrorMessage = "途径代码不正确。")]
        string? DoorCode = null,
        [property: Description("退回时负责的单位，转送时接收的机关。")]
        [property: StringLength(Limits.Organ, ErrorMessage = "单位名称请控制在60字以内。")]
        string? Organ = null,
        [property: Description("转送时的跟踪日期，不早于今天。")] DateOnly? FollowUpOn = null,
        [property: Description("转送文号。")]
        [property: StringLength(Limits.ReceiptNumber, ErrorMessage = "编号请控制在60字以内。")]
        string? ReceiptNumber = null,
        [property: Description("告知建议人的文字，可含变量，逐件填入；不填则使用该理由的范本。")]
        [property: StringLength(Limits.Text, ErrorMessage = "告知文字请控制在1000字以内。")]
        string? TextToSuggester = null,
        [property: Description("内部备注。")]
        [property: StringLength(Limits.Remark, ErrorMessage = "备注请控制在500字以内。")]
        string? Remark = null);

    public static void Map(Api api) => api.Office.MapPost("/bulk-decisions", Handle)
        .Says(Policies.SocialWork, "批量决定", "预览批量决定",
            "对选中的建议，或研判台筛选此刻的结果，逐件试作同一种决定，列出哪些能办、哪些不能办及原因；不作任何决定。确认后调用“执行批量决定”。")
        .WithExample(new Request(BulkAct.Retain, Filter: new CaseFilter.Query { Channel = Channel.MiniProgram }, ReasonCode: "reference"))
        .Refuses(
        [
            BulkErrors.CasesOrFilter, BulkErrors.NoCases, BulkErrors.TooMany, BulkErrors.Incomplete, RoutingErrors.ReasonUnknown, RoutingErrors.DoorUnknown,
            RoutingErrors.OrganMissing, RoutingErrors.FollowUpPast, RoutingErrors.UnitUnknown, RoutingErrors.UnitTwice, RoutingErrors.UnitClosed,
            RoutingErrors.UnitCannotHandle, TextErrors.UnknownVariable,
        ]);

    internal static async Task<ShowBulk.Response> Handle(
        Request request, RoutingContext db, DeskPlaces places, Lights lights, Decider decider, BulkTrial trial, Caller caller, TimeProvider time,
        CancellationToken ct)
    {
        if (request.CaseIds is null == request.Filter is null) throw BulkErrors.CasesOrFilter.Refuse();
        var order = new BulkOrder(
            request.ReasonCode, request.Domain, request.Aspect, request.LeadUnitId, request.CoUnitIds, request.DoorCode, request.Organ, request.FollowUpOn,
            request.ReceiptNumber, request.TextToSuggester, request.Remark);
        var plan = await order.PlanAsync(request.Act!.Value, decider, ct);
        var ids = request.CaseIds?.Distinct().ToList() ?? await SnapshotAsync(request.Filter!, places, lights.Horizon(), ct);
        if (ids.Count == 0) throw BulkErrors.NoCases.Refuse();
        var now = time.GetUtcNow();
        var bulk = new BulkDecision
        {
            Id = NewId.At(now), OfficerId = caller.Id, UnitId = caller.UnitId, Act = request.Act.Value, Order = order, CreatedAt = now, Cases = ids.Count,
        };
        var verdicts = await trial.TryAsync(plan, ids, bulk.Officer, ct);
        db.Add(bulk);
        db.AddRange(verdicts.Select((v, i) => new BulkItem
        {
            BulkId = bulk.Id, Position = i + 1, CaseId = v.CaseId, Doubt = v.Doubt?.Message, Code = v.Doubt?.Code.Code,
        }));
        return await db.SaveAsync(ShowBulk.Of(bulk, verdicts.Count(v => v.Doubt is null), 0, 0), ct);
    }

    private static async Task<List<Guid>> SnapshotAsync(CaseFilter.Query filter, DeskPlaces places, Horizon horizon, CancellationToken ct)
    {
        var query = DeskQuery.Ordinary(filter, horizon);
        if (!query.IsOpen) throw BulkErrors.NoCases.Refuse("只能对待研判、待补正的建议作批量决定，请重新筛选。");
        var found = await places.PageAsync(query, DeskPlaces.Start(query), Limits.BulkCases + 1, ct);
        return found.Count > Limits.BulkCases ? throw BulkErrors.TooMany.Refuse() : found.ConvertAll(p => p.Id);
    }
}
