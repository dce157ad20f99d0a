using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Conflicts;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>
/// 开始专家评分: with the collection closed and every entry looked at, conflicts are computed, jurors drawn by the announced seed, and the
/// rules frozen, all at once or not at all.
/// </summary>
internal static class StartScoring
{
    private const int NamedAtMost = 10;

    public sealed record Request(
        [property: Description("种子：按公告的来源和书写方式填写。")]
        [property: Required(ErrorMessage = "请填写种子。"), StringLength(200, ErrorMessage = "种子请控制在200字以内。")]
        string Seed,
        [property: Description("在哪里可以核对种子，如网址或报纸版面，5至300字。")]
        [property: Required(ErrorMessage = "请写明在哪里可以核对种子。"), StringLength(300, MinimumLength = 5, ErrorMessage = "核对种子的出处请用5至300字写明。")]
        string Proof);

    public sealed record Response(
        [property: Description("参评的参赛建议件数。")] int Entries,
        [property: Description("参加抽签的评委人数。")] int Jurors,
        [property: Description("每件参赛建议的评委人数。")] int JurorsEach,
        [property: Description("分得最少的评委的件数。")] int FewestEach,
        [property: Description("分得最多的评委的件数。")] int MostEach,
        [property: Description("系统算出的回避条数。")] int Conflicts);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/scoring", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "开始专家评分",
            "征集截止、全部初审完毕、种子公布之后：计算回避，按种子抽取评委，冻结评分规则。抽不出足够评委时什么都不改变，并指出缺评委的领域。")
        .WithExample(new Request("01,05,09,17,22,31,08", "中国福彩网2025年6月12日双色球第2025067期开奖公告"))
        .Refuses(
            ReviewErrors.NotFound, ReviewErrors.WrongPhase, ReviewErrors.CollectionOpen, ReviewErrors.Undecided,
            ReviewErrors.NoEntries,
            ReviewErrors.SeedMissing, ReviewErrors.SeedEarly, ReviewErrors.ListChanged, ReviewErrors.DrawImpossible);

    internal static Task<Response> Handle(
        [Description("大赛标识。")] Guid id, Request request, ContestContext db, ConflictFinder finder, Caller caller,
        TimeProvider time, CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var now = time.GetUtcNow();
            review.StartScoring(request.Seed.Trim(), request.Proof.Trim(), caller.Actor, now);
            var collection = await db.Collections.AsNoTracking().FirstAsync(c => c.Id == id, ct);
            if (now < collection.ClosesAt && collection.Status is not (CollectionStatus.Closed or CollectionStatus.Answered))
                throw ReviewErrors.CollectionOpen.Refuse();
            if (await db.Entries.CountAsync(e => e.CollectionId == id && e.Status == EntryStatus.Entered, ct) is var undecided and > 0)
                throw ReviewErrors.Undecided.Refuse($"还有{undecided}件参赛建议没有初审，请全部审完后再开始专家评分。");
            var taking = await db.Entries.CountAsync(e => e.CollectionId == id && e.Status == EntryStatus.Admitted, ct);
            if (taking == 0) throw ReviewErrors.NoEntries.Refuse();
            var entries = await DrawList.ReadAsync(db, review, ct);
            var pool = (await db.Set<Juror>().AsNoTracking().Where(j => j.ReviewId == id).OrderBy(j => j.Id).ToListAsync(ct))
                .FindAll(j => j.MayBeDrawn(Shanghai.DateOf(now)));
            var pinned = await finder.PinAsync(review, pool, [.. entries.Select(e => e.Id)], now, ct);
            var each = (await db.RulesAsync(review, ct)).Rules.JurorsEach;
            var drawn = Run(review.Seed!, entries, pool, pinned, each, collection);
            var step = review.NextStep();
            db.Add(new DrawEvent
            {
                ReviewId = id, Step = step, Kind = AssignmentKind.Draw, Each = each, Pool = [.. pool.Select(j => j.Id)],
                By = caller.Id, At = now,
            });
            List<Assignment> assignments =
                [.. from its in drawn.Jurors from juror in its.Value select Assignment.Of(review, its.Key, juror, AssignmentKind.Draw, step, now)];
            await db.CopyAsync(assignments, ct);
            return new Response(taking, pool.Count, each, drawn.Loads.Values.Min(), drawn.Loads.Values.Max(), pinned.Count);
        }, ct);

    private static DrawResult Run(
        string seed, List<DrawList.Item> entries, List<Juror> pool, IReadOnlyList<Conflict> pinned, int each, ThemedCollection collection)
    {
        var barred = pinned.ToLookup(c => c.EntryId, c => c.JurorId);
        try
        {
            return Draw.Of(
                seed, [.. entries.Select(e => new DrawEntry(e.Id, e.Field ?? "", barred[e.Id].ToHashSet()))],
                [.. pool.Select(j => new DrawJuror(j.Id, Pool.FieldsOf(j)))], each);
        }
        catch (DrawImpossible impossible)
        {
            var short_ = entries.FindAll(e => impossible.Entries.Contains(e.Id));
            var fields = short_.Select(e => collection.Fields.Find(f => f.Code == e.Field)?.Name ?? "不分领域").Distinct();
            var numbers = short_.Select(e => e.Number).Order(StringComparer.Ordinal).Take(NamedAtMost);
            throw ReviewErrors.DrawImpossible.Refuse(
                $"有{short_.Count}件参赛建议抽不到{each}位评委，领域：{string.Join("、", fields)}；编号：{string.Join("、", numbers)}"
                + $"{(short_.Count > NamedAtMost ? "等" : "")}。请在这些领域增补评委并请其签署保密承诺，或减少每件的评委人数，再重新公告种子。");
        }
    }
}
