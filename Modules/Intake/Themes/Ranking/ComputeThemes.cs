using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>计算群众反映集中: for a window of up to two years, off the request's path, with progress; the result is kept with its day.</summary>
internal static class ComputeThemes
{
    public sealed record Request(
        [property: Description("起始日期。")][property: Required(ErrorMessage = "请填写起始日期。")] DateOnly? From,
        [property: Description("截止日期（含），不晚于今天。")][property: Required(ErrorMessage = "请填写截止日期。")] DateOnly? To);

    public sealed record Response(
        Guid Id,
        [property: Description("长任务标识，按它查询进展。")] Guid JobId);

    public static void Map(Api api)
    {
        api.Office.MapPost("/theme-computations", Compute)
            .Says(Policies.SocialWork, ListThemes.Tag, "计算群众反映集中", "就所选时段（至长两年）重新查找主题并排序。按 jobId 查询进展，完成后查看结果。")
            .WithExample(new Request(new(2024, 11, 1), new(2024, 11, 28))).RequiresIdempotencyKey()
            .Refuses(ThemeErrors.WindowInvalid);
        api.Office.MapGet("/theme-computations/{id:guid}", Show)
            .Says(Policies.SocialWork, ListThemes.Tag, "计算的结果", "计算时的数字，保留半年；名称、隐藏和并入按现在的。")
            .Refuses(CommonErrors.BadCursor, ThemeErrors.ComputationNotFound, ThemeErrors.NotReady);
    }

    internal static async Task<Accepted<Response>> Compute(Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (now, window) = (time.GetUtcNow(), ListThemes.WindowOf(null, request.From, request.To, Shanghai.Today(time)));
        var its = new ThemeComputation { Id = NewId.At(now), From = window.From, To = window.To, RequestedBy = caller.Id, RequestedAt = now };
        var job = Job.Of(
            ThemeWorker.Kind, $"计算{window.From:yyyy-MM-dd}至{window.To:yyyy-MM-dd}的群众反映集中", caller.Id, its.Id,
            Recomputation.PiecesOf(window.WithBefore), now);
        db.Add(its);
        db.Add(job);
        db.Audit("themes.compute", nameof(ThemeComputation), its.Id, $"{window.From:yyyy-MM-dd} {window.To:yyyy-MM-dd}");
        db.Ring(Job.BellOf(ThemeWorker.Kind));
        return TypedResults.Accepted($"/api/office/theme-computations/{its.Id}", await db.SaveAsync(new Response(its.Id, job.Id), ct));
    }

    internal static async Task<RankingPage> Show(
        Guid id, IntakeContext db, KeptRankings kept, RankingPages pages, CancellationToken ct,
        [Description("排序：People 按人数（默认），Growing 上升最明显的在前，Falling 下降最明显的在前。")] RankingOrder? order = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (its, counts) = await kept.FindAsync(db.Set<ThemeComputation>().Where(c => c.Id == id && c.RequestedBy != null), ct)
            ?? throw ThemeErrors.ComputationNotFound.Refuse();
        if (its.ComputedAt is not { } at) throw ThemeErrors.NotReady.Refuse();
        return await pages.ShowAsync(counts, new(its.From, its.To), at, order ?? RankingOrder.People, cursor, size, ct);
    }
}
