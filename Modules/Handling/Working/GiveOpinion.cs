using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Attaching;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Working;

/// <summary>协办意见: a co-handling unit gives its part to the lead, once a round; only the lead answers the suggester.</summary>
internal static class GiveOpinion
{
    public sealed record Request(
        [property: Description("协办意见，2000字以内；主办单位可见，建议人看不到。")]
        [property: Required(ErrorMessage = "请填写协办意见。"), StringLength(Limits.Text, ErrorMessage = "协办意见请控制在2000字以内。")]
        string Text,
        [property: Description("附件，须先上传到这件建议，最多10份；仅供内部使用，主办单位可以随答复选用。")]
        [property: MaxLength(AttachFields.MostAtOnce, ErrorMessage = "一次最多选择10份附件。")]
        IReadOnlyList<Guid>? FileIds = null);

    public sealed record Response(Guid Id, DateTimeOffset At);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/opinions", Handle)
        .Says(Policies.Unit, "办理", "提交协办意见", "协同单位向主办单位提交意见，每次办理提交一次。")
        .WithExample(new Request("该楼院已列入明年老旧楼院改造计划，扶手可随改造一并加装。"))
        .Refuses(HandlingErrors.NotFound, HandlingErrors.CoHandlingOnly, HandlingErrors.WrongState, HandlingErrors.OpinionGiven, AttachErrors.Unfit);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct)
    {
        var its = await db.WithClocks().VisibleTo(caller, db).FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw HandlingErrors.NotFound.Refuse();
        var unit = caller.Unit();
        var part = await db.CoUnits.AsNoTracking().FirstOrDefaultAsync(u => u.SuggestionId == id && u.UnitId == unit, ct);
        if (its.LeadUnitId == unit || part is null) throw HandlingErrors.CoHandlingOnly.Refuse();
        if (await db.Opinions.AnyAsync(o => o.SuggestionId == id && o.Round == its.Round && o.UnitId == unit, ct))
            throw HandlingErrors.OpinionGiven.Refuse();
        var now = time.GetUtcNow();
        its.NoteOpinion(unit, caller.Actor, now);
        its.EndPart(part.ClockId, "已提交协办意见", caller.Actor, now, timing);
        db.Opinions.Add(new Opinion
        {
            SuggestionId = id,
            Round = its.Round,
            UnitId = unit,
            Text = request.Text.Trim(),
            By = caller.Id,
            At = now,
        });
        await db.AttachAsync(
            new(id, FilePlace.Opinion, its.Round, unit), request.FileIds?.Select(f => new AttachFields.FileChoice(f)), caller, now, ct);
        return await db.SaveAsync(new Response(id, now), ct);
    }
}
