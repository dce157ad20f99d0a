using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>初审通过: only by whoever has read this very blind copy and confirms that it shows nobody, and only where the check agrees.</summary>
internal static class AdmitEntry
{
    public sealed record Request(
        [property: Description("所看盲审稿的指纹，取自“一件参赛建议的盲审稿”。")]
        [property: Required(ErrorMessage = "请带上所看盲审稿的指纹。"), RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "盲审稿的指纹不正确，请重新查看盲审稿。")]
        string Hash,
        [property: Description("确认盲审稿中已看不出是谁的建议，必须为 true。")] bool NamesRemoved);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/entries/{entryId:guid}/admit", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "初审通过", "须看过盲审稿并确认已看不出是谁的建议；系统仍发现电话、邮箱、证件号码或单位名称的，不能通过。")
        .WithExample(new Request("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", true))
        .Refuses(
            ReviewErrors.NotFound, ReviewErrors.WrongPhase, EntryErrors.NotFound, EntryErrors.WrongState,
            PreliminaryErrors.Unconfirmed,
            PreliminaryErrors.Changed, PreliminaryErrors.Personal, PreliminaryErrors.FieldMissing);

    internal static Task<ReviewEntryState> Handle(
        [Description("大赛标识。")] Guid id, [Description("参赛建议标识。")] Guid entryId, Request request, ContestContext db, Caller caller,
        TimeProvider time,
        CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.ExamineAsync(id, entryId, caller, now, async entry =>
        {
            if (!request.NamesRemoved) throw PreliminaryErrors.Unconfirmed.Refuse();
            entry.Admit(caller.Actor, now);
            var (version, text) = await db.BlindAsync(entry, ct);
            if (text.Hash != request.Hash) throw PreliminaryErrors.Changed.Refuse();
            if (BlindCheck.Of(text, entry.Group) is { Count: > 0 } found)
                throw PreliminaryErrors.Personal.Refuse($"盲审稿中还有{string.Join("、", found)}，能看出是谁的建议，请先修改盲审稿。");
            if (entry.Field is null && (await db.Collections.AsNoTracking().FirstAsync(c => c.Id == id, ct)).Fields.Count > 0)
                throw PreliminaryErrors.FieldMissing.Refuse();
            // From now on jurors' text stands by itself, whatever becomes of the suggestion's.
            if (version == 0) db.Add(BlindCopy.Of(entry.Id, 1, text, caller.Actor, now));
            return ReviewEntryState.Of(entry);
        }, ct);
    }
}

/// <summary>How an entry stands after an act.</summary>
internal sealed record ReviewEntryState(Guid Id, EntryStatus Status, [property: Description("状态的中文说明。")] string StatusText)
{
    public static ReviewEntryState Of(Entry its) => new(its.Id, its.Status, its.Status.Name());
}
