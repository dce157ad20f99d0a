using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>初审一件参赛建议: its blind copy as jurors would see it, and what the check still finds in it.</summary>
internal static class ShowReviewEntry
{
    public sealed record Response(
        Guid Id,
        string Number,
        [property: Description("征集领域的代码；尚未填写则没有。")] string? Field,
        [property: Description("团队或单位名称。")] string? Group,
        EntryStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("接收时已隐去的个人信息种类。")] IReadOnlyList<string> Hidden,
        [property: Description("盲审稿。")] Blind Copy,
        [property: Description("初审记录，最早的在前。")] IReadOnlyList<Line> History);

    public sealed record Blind(
        [property: Description("盲审稿的版本；0为接收时的文本。")] int Version,
        string Topic,
        string Rationale,
        string Countermeasures,
        [property: Description("盲审稿的指纹（SHA-256），通过初审时带上，以证明看过的就是这一版。")] string Hash,
        [property: Description("系统检查仍发现的内容；有则不能通过初审。")] IReadOnlyList<string> Findings);

    public sealed record Line(
        DateTimeOffset At,
        [property: Description("操作人标识；系统自动操作时为全零。")] Guid By,
        [property: Description("操作。")] string Act,
        [property: Description("理由。")] string? Reason);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/review/entries/{entryId:guid}", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "一件参赛建议的盲审稿", "评委只看到盲审稿，看不到编号、渠道、姓名和单位。")
        .Refuses(ReviewErrors.NotFound, EntryErrors.NotFound);

    internal static async Task<Response> Handle(
        [Description("大赛标识。")] Guid id, [Description("参赛建议标识。")] Guid entryId, ContestContext db, CancellationToken ct)
    {
        await db.ReadReviewAsync(id, ct);
        var entry = await db.Entries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == entryId && e.CollectionId == id, ct)
            ?? throw EntryErrors.NotFound.Refuse();
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == entryId).OrderBy(h => h.Id).ToListAsync(ct);
        return new(
            entry.Id, entry.Number, entry.Field, entry.Group, entry.Status, entry.Status.Name(), entry.Hidden,
            await BlindAsync(db, entry, ct),
            [.. history.Select(h => new Line(h.At, h.ActorId, Enum.TryParse<EntryAct>(h.Act, out var act) ? act.Name() : h.Act,
            h.Reason))]);
    }

    internal static async Task<Blind> BlindAsync(ContestContext db, Entry entry, CancellationToken ct)
    {
        var (version, text) = await db.BlindAsync(entry, ct);
        return new(version, text.Topic, text.Rationale, text.Countermeasures, text.Hash, BlindCheck.Of(text, entry.Group));
    }
}
