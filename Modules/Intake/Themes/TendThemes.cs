using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>命名, 隐藏, 并入: what the computer found becomes what people mean. No computation undoes it.</summary>
internal static class TendThemes
{
    private const int NameLength = 60;

    public sealed record NameRequest(
        [property: Description("主题名称，60字以内。")]
        [property: Required(ErrorMessage = "请填写主题名称。"), StringLength(NameLength, ErrorMessage = "主题名称请控制在60字以内。")]
        string Name);

    public sealed record HideRequest(
        [property: Description("隐藏的理由。")]
        [property: Required(ErrorMessage = "请填写隐藏的理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public sealed record MergeRequest([property: Description("并入哪个主题。")] Guid IntoThemeId);

    public sealed record Response(
        Guid Id, [property: Description("主题名称。")] string Title, ThemeStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("并入的主题。")] Guid? MergedInto);

    public static void Map(Api api)
    {
        api.Office.MapPost("/themes/{id:guid}/name", Name)
            .Says(Policies.SocialWork, ListThemes.Tag, "命名主题", "重新计算后名称不变。")
            .WithExample(new NameRequest("电动自行车飞线充电"))
            .Refuses(ThemeErrors.NotFound, ThemeErrors.WrongState, IntakeErrors.ElementMissing);
        api.Office.MapPost("/themes/{id:guid}/hide", Hide)
            .Says(Policies.SocialWork, ListThemes.Tag, "隐藏主题", "不成主题的内容不再出现在排序里，重新计算也不再出现。")
            .WithExample(new HideRequest("只是常用词，不是一件事。"))
            .Refuses(ThemeErrors.NotFound, ThemeErrors.WrongState);
        api.Office.MapPost("/themes/{id:guid}/show", Show)
            .Says(Policies.SocialWork, ListThemes.Tag, "恢复显示主题", "隐藏的主题重新参加排序。")
            .Refuses(ThemeErrors.NotFound, ThemeErrors.WrongState);
        api.Office.MapPost("/themes/{id:guid}/merge", Merge)
            .Says(Policies.SocialWork, ListThemes.Tag, "并入另一主题", "说的是同一件事：其建议计入另一主题，同一个人只计一次；可以撤销。")
            .WithExample(new MergeRequest(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4")))
            .Refuses(ThemeErrors.NotFound, ThemeErrors.WrongState, ThemeErrors.MergeIntoItself);
        api.Office.MapPost("/themes/{id:guid}/part", Part)
            .Says(Policies.SocialWork, ListThemes.Tag, "撤销并入", "恢复为单独的主题。")
            .Refuses(ThemeErrors.NotFound, ThemeErrors.WrongState);
    }

    internal static Task<Response> Name(Guid id, NameRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(db, id, theme =>
        {
            var name = PlainText.Line(request.Name);
            theme.Rename(name.Length > 0 ? name : throw IntakeErrors.ElementMissing.Refuse("请填写主题名称。"), caller.Actor, time.GetUtcNow());
        }, ct);

    internal static Task<Response> Hide(Guid id, HideRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(db, id, theme => theme.Hide(request.Reason.Trim(), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<Response> Show(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(db, id, theme => theme.Show(caller.Actor, time.GetUtcNow()), ct);

    internal static Task<Response> Part(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(db, id, theme => theme.Part(caller.Actor, time.GetUtcNow()), ct);

    internal static Task<Response> Merge(Guid id, MergeRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            // Always in the same order, so that two merges crosswise wait for each other and the second is refused.
            var held = await HoldAsync(db, [id, request.IntoThemeId], ct);
            var (theme, into) = (Of(held, id), Of(held, request.IntoThemeId));
            if (into.CountsAs == id) throw ThemeErrors.MergeIntoItself.Refuse();
            if (into.Status == ThemeStatus.Merged) throw ThemeErrors.WrongState.Refuse("要并入的主题已并入其他主题，请选那个主题。");
            theme.Merge(into.Id, caller.Actor, time.GetUtcNow());
            foreach (var earlier in await db.Set<Theme>().Where(t => t.MergedInto == id).ToListAsync(ct)) earlier.Follow(into.Id);
            return ResponseOf(theme);
        }, ct);

    private static Task<Response> ActAsync(IntakeContext db, Guid id, Action<Theme> act, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        var theme = Of(await HoldAsync(db, [id], ct), id);
        act(theme);
        return ResponseOf(theme);
    }, ct);

    private static Task<List<Theme>> HoldAsync(IntakeContext db, Guid[] ids, CancellationToken ct) =>
        db.Set<Theme>().FromSql($"select *, xmin from intake.theme where id = any({ids}) order by id for update").ToListAsync(ct);

    private static Theme Of(List<Theme> held, Guid id) => held.Find(t => t.Id == id) ?? throw ThemeErrors.NotFound.Refuse();

    private static Response ResponseOf(Theme its) => new(its.Id, its.Title, its.Status, its.Status.Name(), its.MergedInto);
}
