using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Composing;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>提交审核: the lead holds its conclusion to be ready; the silence clock stands still while others read.</summary>
internal static class SubmitForCheck
{
    public sealed record Request(
        [property: Description("提交的答复版本，应为最新版本。")]
        [property: Required(ErrorMessage = "请填写提交的答复版本。")]
        int? Version);

    public sealed record Response(Guid Id, HandlingStatus Status, [property: Description("状态的中文说明。")] string StatusText);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/submit-for-check", Handle)
        .Says(Policies.Unit, "办理", "提交审核", "主办单位将最新版本的答复提交区委社会工作部审核。")
        .WithExample(new Request(1))
        .Refuses(
            HandlingErrors.NotFound, HandlingErrors.LeadOnly, HandlingErrors.WrongState, HandlingErrors.ConclusionMissing,
            HandlingErrors.VersionChanged, HandlingErrors.TooThin, HandlingErrors.ReasonMissing, HandlingErrors.Incomplete, HandlingErrors.PersonalData,
            ComposingErrors.MarkerLeft);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseOfLeadAsync(id, caller, ct);
        var now = time.GetUtcNow();
        its.SubmitForCheck(caller.Actor, now, timing);
        var latest = await db.LatestConclusionAsync(its, ct);
        // After a change of unit the former unit's draft is not the new one's word.
        if (latest is null || latest.UnitId != its.LeadUnitId) throw HandlingErrors.ConclusionMissing.Refuse();
        if (latest.Version != request.Version) throw HandlingErrors.VersionChanged.Refuse();
        // A day that lay ahead when it was drafted may have passed since.
        AnswerWords.Of(latest.Words(), Shanghai.DateOf(now));
        return await db.SaveAsync(new Response(id, its.Status, its.Status.Name()), ct);
    }
}
