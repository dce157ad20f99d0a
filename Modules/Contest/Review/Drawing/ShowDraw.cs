using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>抽签结果: the seed, and how many entries each juror got; who got which stays hidden until the evidence is handed out.</summary>
internal static class ShowDraw
{
    public sealed record Response(
        [property: Description("种子。")] string Seed,
        [property: Description("在哪里可以核对种子。")] string Proof,
        [property: Description("抽签的时间。")] DateTimeOffset DrawnAt,
        [property: Description("每位评委现有的件数。")] IReadOnlyList<Load> Loads,
        [property: Description("历次抽签和补抽，最早的在前，最多列出500次。")] IReadOnlyList<Event> Events);

    public sealed record Load(
        [property: Description("评委标识。")] Guid JurorId,
        [property: Description("评审领域的代码。")] IReadOnlyList<string> Fields,
        [property: Description("现有的件数。")] int Entries);

    public sealed record Event(
        [property: Description("序号。")] int Step,
        [property: Description("种类。")] AssignmentKind Kind,
        [property: Description("种类的中文名称。")] string KindText,
        [property: Description("补抽所为的参赛建议；抽签没有。")] Guid? EntryId,
        [property: Description("当时可抽的评委人数。")] int Pool,
        DateTimeOffset At);

    private const int Most = 500;

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/review/draw", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "抽签结果", "用同一种子、同一名单总是得到同样的结果；逐件的分配见证据包。")
        .Refuses(ReviewErrors.NotFound, ReviewErrors.NothingDrawn);

    internal static async Task<Response> Handle([Description("大赛标识。")] Guid id, ContestContext db, CancellationToken ct)
    {
        var review = await db.ReadReviewAsync(id, ct);
        if (review is not { DrawnAt: { } drawnAt, Seed: { } seed, SeedProof: { } proof }) throw ReviewErrors.NothingDrawn.Refuse();
        var loads = await db.Set<Assignment>().Where(a => a.ReviewId == id && a.ReleasedStep == null)
            .GroupBy(a => a.JurorId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        Guid[] busy = [.. loads.Keys];
        var jurors = await db.Set<Juror>().AsNoTracking()
            .Where(j => j.ReviewId == id && (j.EndedAt == null || busy.Contains(j.Id))).OrderBy(j => j.Id)
            .ToListAsync(ct);
        var events = await db.Set<DrawEvent>().AsNoTracking().Where(d => d.ReviewId == id).OrderBy(d => d.Step).Take(Most)
            .ToListAsync(ct);
        return new(
            seed, proof, drawnAt, [.. jurors.Select(j => new Load(j.Id, j.Fields, loads.GetValueOrDefault(j.Id)))],
            [.. events.Select(e => new Event(e.Step, e.Kind, e.Kind.Name(), e.EntryId, e.Pool.Length, e.At))]);
    }
}
