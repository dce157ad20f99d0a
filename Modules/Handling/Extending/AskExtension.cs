using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Extending;

/// <summary>申请延期: the lead asks before the due date, once a handling, at most thirty days, with a reason that the suggester will read.</summary>
internal static class AskExtension
{
    public sealed record Request(
        [property: Description("延长多少日，1至30。")]
        [property: Required(ErrorMessage = "请填写延长的天数。"), Range(1, 365, ErrorMessage = "延长的天数不正确。")]
        int? Days,
        [property: Description("延期的原因，批准后告知建议人，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写延期的原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public sealed record Response(
        Guid Id, [property: Description("延长多少日。")] int Days,
        [property: Description("现在的办理时限；到期前未获批准，申请失效，按超期处理。")] DateTimeOffset DueAt);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/extension", Handle)
        .Says(Policies.Unit, "延期", "申请延期", "主办单位在办理时限届满前申请，每次办理只能延期一次；到期前未获批准的，申请失效，照常按超期处理。")
        .WithExample(new Request(20, "扶手需要定制，厂家十二月中旬才能交货。"))
        .Refuses(
            HandlingErrors.NotFound, HandlingErrors.LeadOnly, HandlingErrors.WrongState, HandlingErrors.PersonalData, HandlingErrors.TooThin,
            ExtensionErrors.TooLate, ExtensionErrors.TooLong, ExtensionErrors.Once, ExtensionErrors.Waiting);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseOfLeadAsync(id, caller, ct);
        var reason = PublicWords.Checked(request.Reason);
        if (reason.Length < Limits.ShortestText) throw HandlingErrors.TooThin.Refuse("延期的原因过于简单，请写明为什么不能按时办结。");
        var asked = its.AskExtension(request.Days!.Value, reason, caller.Actor, time.GetUtcNow());
        return await db.SaveAsync(new Response(id, asked.Days, its.DueAt), ct);
    }
}
