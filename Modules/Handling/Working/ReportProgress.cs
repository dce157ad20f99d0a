using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Attaching;
using ZhihuiShibei.Handling.Composing;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Attaching.AttachFields;

namespace ZhihuiShibei.Handling.Working;

/// <summary>报告进展: the lead unit tells the suggester how far it is, at least once in twenty days.</summary>
internal static class ReportProgress
{
    public sealed record Request(
        [property: Description("告知建议人的进展，2000字以内，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写进展。"), StringLength(Limits.Text, ErrorMessage = "进展请控制在2000字以内。")]
        string Text,
        [property: Description("内部备注，建议人看不到，可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "内部备注请控制在2000字以内。")]
        string? InternalNote = null,
        [property: Description("附件，须先上传到这件建议，最多10份；选择给建议人看的，随报告一并提供。")]
        [property: MaxLength(MostAtOnce, ErrorMessage = "一次最多选择10份附件。")]
        IReadOnlyList<FileChoice>? Files = null);

    public sealed record Response(
        Guid Id,
        [property: Description("这次进展报告的标识。")] Guid ReportId,
        [property: Description("下一次进展报告的时限。")] DateTimeOffset? ProgressDueAt);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/progress", Handle)
        .Says(Policies.Unit, "办理", "报告进展", "主办单位向建议人报告办理进展；报告后重新起算进展报告时限。")
        .WithExample(new Request("已到现场查看，测量了楼道尺寸，正在制定加装方案。"))
        .Refuses(
            HandlingErrors.NotFound, HandlingErrors.LeadOnly, HandlingErrors.WrongState, HandlingErrors.PersonalData, AttachErrors.Unfit,
            ComposingErrors.MarkerLeft);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseOfLeadAsync(id, caller, ct);
        Markers.MustBeGone(request.Text);
        var (now, unit, text) = (time.GetUtcNow(), its.LeadUnitId!.Value, PublicWords.Checked(request.Text));
        var report = new ProgressReport
        {
            Id = NewId.At(now),
            SuggestionId = id,
            Round = its.Round,
            UnitId = unit,
            Text = text,
            By = caller.Id,
            At = now,
        };
        db.Reports.Add(report);
        var files = await db.AttachAsync(new(id, FilePlace.Progress, its.Round, unit, ReportId: report.Id), request.Files, caller, now, ct);
        foreach (var file in files) file.Told(now);
        var (unitName, told) = (await db.UnitNameAsync(unit, ct), $"{text}\n{PublicAnswer.FilesLine(files.Count(f => f.ForSuggester))}".TrimEnd());
        its.Report(unitName, told, caller.Actor, now, timing);
        foreach (var other in await db.FollowersAsync(id, ct))
        {
            other.HearProgress(unit, unitName, told, now);
            db.Share(files, other.Id, other.Round, 0, now);
        }

        if (!string.IsNullOrWhiteSpace(request.InternalNote)) db.Notes.Add(InternalNote.Of(id, caller, request.InternalNote, now));
        return await db.SaveAsync(new Response(id, report.Id, its.ProgressDueAt), ct);
    }
}
