using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Acting;

/// <summary>回应督办: the unit says what stands in the way, what it will do, and until when. A promise, not a confession.</summary>
internal static class AnswerSupervision
{
    private const int MostDays = 365;

    public sealed record Request(
        [property: Description("原因，4至500字，只供内部查看。")]
        [property: Required(ErrorMessage = "请填写原因。"), StringLength(Limits.Reason, MinimumLength = 4, ErrorMessage = "原因请用4至500个字。")]
        string Cause,
        [property: Description("准备怎么做，4至500字，只供内部查看。")]
        [property: Required(ErrorMessage = "请填写措施。"), StringLength(Limits.Reason, MinimumLength = 4, ErrorMessage = "措施请用4至500个字。")]
        string Measure,
        [property: Description("到哪一天做到，今天至一年之内。")]
        [property: Required(ErrorMessage = "请填写完成日期。")]
        DateOnly? Until);

    public static void Map(Api api) => api.Office.MapPost("/supervision/{id:guid}/answer", Handle)
        .Says(Policies.Unit, SupervisionArea.Tag, "回应督办", "写明原因、措施和完成日期；情况有变可以再次回应，以前的回应保留。")
        .WithExample(new Request("施工单位进场推迟。", "已另行组织施工力量，每周报告进度。", new(2024, 12, 31)))
        .Refuses(SupervisionErrors.NotFound, SupervisionErrors.WrongState, SupervisionErrors.DateInvalid);

    internal static Task<SupervisionState> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (now, today, until) = (time.GetUtcNow(), Shanghai.Today(time), request.Until!.Value);
        if (until < today || until > today.AddDays(MostDays)) throw SupervisionErrors.DateInvalid.Refuse("完成日期须在今天至一年之内，请核对后重新填写。");
        return db.ActOnSupervisionAsync(id, caller, now, its =>
            its.Answer(request.Cause.Trim(), request.Measure.Trim(), until, caller.Actor, now), ct);
    }
}
