using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>召开, 定纪要, 取消: the steps of the meeting itself.</summary>
internal static class RunConference
{
    public sealed record HoldRequest(
        [property: Description("到会的单位；邀请而未列出的记为缺席，未邀请而到会的也记入。")]
        [property: Required(ErrorMessage = "请登记到会单位。"), MinLength(1, ErrorMessage = "请至少登记一个到会单位。"), MaxLength(Limits.Units, ErrorMessage = "到会单位最多60个。")]
        IReadOnlyList<PresentUnit> Present);

    public sealed record PresentUnit(
        [property: Description("单位标识。")] Guid UnitId,
        [property: Description("参会人职务，可不填；不要填写姓名。")]
        [property: StringLength(Limits.Delegate, ErrorMessage = "职务请控制在30字以内。")]
        string? Delegate = null);

    public sealed record CloseRequest(
        [property: Description("会议纪要，5000字以内。")]
        [property: Required(ErrorMessage = "请填写会议纪要。"), StringLength(Limits.Minutes, ErrorMessage = "会议纪要请控制在5000字以内。")]
        string Minutes);

    public sealed record CancelRequest(
        [property: Description("取消的原因，500字以内。")]
        [property: Required(ErrorMessage = "请写明取消的原因。"), StringLength(Limits.Remark, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/conferences/{id:guid}/hold", HoldAsync)
            .Says(Policies.SocialWork, "联席会议", "登记召开", "登记到会单位，随后逐项裁定。")
            .WithExample(new HoldRequest([new(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), "副局长")]))
            .Refuses(ConferenceErrors.NotFound, ConferenceErrors.WrongState, ConferenceErrors.NobodyPresent, RoutingErrors.UnitUnknown);
        api.Office.MapPost("/conferences/{id:guid}/close", CloseAsync)
            .Says(Policies.SocialWork, "联席会议", "定纪要", "所有议题都有结论后，定下会议纪要；此后不再更改。")
            .WithExample(new CloseRequest("会议研究了两项议题，裁定如下……"))
            .Refuses(ConferenceErrors.NotFound, ConferenceErrors.WrongState, ConferenceErrors.ItemsOpen);
        api.Office.MapPost("/conferences/{id:guid}/cancel", CancelAsync)
            .Says(Policies.SocialWork, "联席会议", "取消会议", "召开前可取消，议题可列入其他会议。")
            .WithExample(new CancelRequest("主要承办单位已协商一致。"))
            .Refuses(ConferenceErrors.NotFound, ConferenceErrors.WrongState);
    }

    internal static Task<ConferenceState> HoldAsync(
        Guid id, HoldRequest request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnConferenceAsync(id, async its =>
        {
            await db.KnownUnitsAsync([.. request.Present.Select(p => p.UnitId)], ct);
            its.Hold(request.Present.DistinctBy(p => p.UnitId).ToDictionary(p => p.UnitId, p => p.Delegate?.Trim()), caller.Actor, time.GetUtcNow());
            return ConferenceState.Of(its);
        }, ct);

    internal static Task<ConferenceState> CloseAsync(
        Guid id, CloseRequest request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnConferenceAsync(id, its =>
        {
            its.Close(request.Minutes.Trim(), caller.Actor, time.GetUtcNow());
            return Task.FromResult(ConferenceState.Of(its));
        }, ct);

    internal static Task<ConferenceState> CancelAsync(
        Guid id, CancelRequest request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnConferenceAsync(id, its =>
        {
            its.Cancel(request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return Task.FromResult(ConferenceState.Of(its));
        }, ct);
}
