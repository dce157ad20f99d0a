using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>补上领域: where paper named none, or another one fits better.</summary>
internal static class SetField
{
    public sealed record Request(
        [property: Description("征集领域的代码。")]
        [property: Required(ErrorMessage = "请选择征集领域。"), StringLength(40, ErrorMessage = "征集领域的代码不正确。")]
        string Field);

    public static void Map(Api api) => api.Office.MapPut("/contests/{id:guid}/review/entries/{entryId:guid}/field", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "补上或更正领域", "纸质参赛建议没有填写领域的，初审时补上；初审有结论后须先重新初审。")
        .WithExample(new Request("elder-care"))
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, EntryErrors.NotFound, PreliminaryErrors.Examined,
            PreliminaryErrors.FieldUnknown);

    internal static Task<ReviewEntryState> Handle(
        [Description("大赛标识。")] Guid id, [Description("参赛建议标识。")] Guid entryId, Request request, ContestContext db, Caller caller,
        TimeProvider time,
        CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.ExamineAsync(id, entryId, caller, now, async entry =>
        {
            if (entry.Status != EntryStatus.Entered) throw PreliminaryErrors.Examined.Refuse();
            var collection = await db.Collections.AsNoTracking().FirstAsync(c => c.Id == id, ct);
            if (!collection.Fields.Exists(f => f.Code == request.Field)) throw PreliminaryErrors.FieldUnknown.Refuse();
            entry.SetField(request.Field, caller.Actor, now);
            return ReviewEntryState.Of(entry);
        }, ct);
    }
}
