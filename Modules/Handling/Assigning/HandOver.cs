using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Composing;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Handling.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Assigning;

/// <summary>
/// 交接: who leaves hands all open cases, or some, to a colleague of the same unit, with what was being written about them. Asked for
/// twice it finds nothing left to hand over.
/// </summary>
internal static class HandOver
{
    public sealed record Request(
        [property: Description("原经办人标识，可以已离岗。")]
        [property: Required(ErrorMessage = "请选择原经办人。")]
        Guid? FromOfficerId,
        [property: Description("接手的经办人标识，须为本单位在岗的经办人。")]
        [property: Required(ErrorMessage = "请选择接手的经办人。")]
        Guid? ToOfficerId,
        [property: Description("交接说明，记入每件建议的办理记录。")]
        [property: Required(ErrorMessage = "请填写交接说明。"), StringLength(Limits.Reason, ErrorMessage = "交接说明请控制在500字以内。")]
        string Note,
        [property: Description("只交接这些建议；不填则交接原经办人在本单位的全部未办结建议。")]
        [property: MaxLength(500, ErrorMessage = "一次最多选择500件；全部交接时请不要逐件选择。")]
        IReadOnlyList<Guid>? SuggestionIds = null);

    public sealed record Response(
        [property: Description("交接的主办建议数。")] int Led,
        [property: Description("交接的协办建议数。")] int CoHandled,
        [property: Description("一并交接的未提交文稿数。")] int Drafts);

    public static void Map(Api api) => api.Office.MapPost("/handling/hand-over", Handle)
        .Says(Policies.Unit, "办理", "工作交接", "经办人离岗时，把未办结的建议连同未提交的文稿交给本单位同事；重复提交不会重复交接。")
        .WithExample(new Request(
            Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5"), "调任其他岗位，自12月1日起由同事接手。"))
        .RequiresIdempotencyKey()
        .Refuses(AssignErrors.Unknown, AssignErrors.Same);

    internal static Task<Response> Handle(Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var (unit, from, to, now) = (caller.Unit(), request.FromOfficerId!.Value, request.ToOfficerId!.Value, time.GetUtcNow());
            if (from == to) throw AssignErrors.Same.Refuse();
            await db.MustBeColleagueAsync(to, unit, ct);
            var note = $"交接：{request.Note.Trim()}";
            var chosen = request.SuggestionIds;
            var open = db.Cases.UnsealedFor(caller, db).Where(c => c.ClosedAt == null && (chosen == null || chosen.Contains(c.Id)));
            var led = await open.Where(c => c.LeadUnitId == unit && c.OfficerId == from).ToListAsync(ct);
            foreach (var its in led) its.Assign(to, note, caller.Actor, now);
            var parts = await db.CoUnits.Where(u => u.UnitId == unit && u.OfficerId == from && open.Any(c => c.Id == u.SuggestionId)).ToListAsync(ct);
            var beside = parts.Select(p => p.SuggestionId).ToList();
            foreach (var part in parts) part.OfficerId = to;
            foreach (var its in await db.Cases.Where(c => beside.Contains(c.Id)).ToListAsync(ct)) its.NoteAssigned(note, caller.Actor, now);
            var drafts = await db.Set<AnswerDraft>()
                .Where(d => d.UnitId == unit && d.WriterId == from && open.Any(c => c.Id == d.SuggestionId)).ToListAsync(ct);
            foreach (var draft in drafts) draft.WriterId = to;
            return new Response(led.Count, parts.Count, drafts.Count);
        }, ct);
}
