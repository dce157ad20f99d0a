using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Home;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Scenes;

/// <summary>
/// 识别场景值: what the mini-program needs when it was opened by a scanned code. A receipt's number is given back as it is, known or
/// not, so that numbers cannot be fished for here.
/// </summary>
internal static class ReadScene
{
    public sealed record Response(
        [property: Description("Box 征集箱，Tracking 回执，Theme 专题征集。")] SceneKind Kind,
        [property: Description("规范的场景值。")] string Scene,
        [property: Description("征集箱；提交建议时把箱号作为 boxCode 带上。")] BoxPart? Box,
        [property: Description("回执上的建议编号；查询时还需要查询码。")] string? Number,
        [property: Description("专题征集。")] CollectionPart? Collection = null);

    public sealed record BoxPart(
        [property: Description("箱号。")] string Code,
        [property: Description("名称。")] string Name,
        [property: Description("所在街道代码，可预填。")] string SubdistrictCode,
        [property: Description("所在社区代码，可预填。")] string? CommunityCode,
        [property: Description("街道和社区名称。")] string District,
        [property: Description("具体位置。")] string Place,
        [property: Description("现在可以投递纸质建议；不能投递时仍可在线提交。")] bool InUse,
        [property: Description("暂停使用的原因。")] string? StatusReason);

    public sealed record CollectionPart(
        [property: Description("专题代码；内容取自 /api/open/collections/代码。")] string Code, string Title,
        [property: Description("开始征集的时刻。")] DateTimeOffset OpensAt, [property: Description("截止时刻，过此时刻不再征集。")] DateTimeOffset ClosesAt,
        [property: Description("现在可以参与。")] bool Open);

    public static void Map(Api api) => api.Open.MapGet("/scenes/{scene}", Handle)
        .Says(Policies.Anyone, "目录", "识别场景值", "小程序启动参数中的 scene，可以是编码过一次或两次的原样。b= 征集箱，t= 回执，z= 专题征集。")
        .Refuses(SceneErrors.Unknown, SceneErrors.ThemeNotFound);

    internal static async Task<Response> Handle(
        [Description("场景值，原样传入。")] string scene, IntakeContext db, TimeProvider time, CancellationToken ct)
    {
        var its = Scene.Parse(scene) ?? throw SceneErrors.Unknown.Refuse();
        return its.Kind switch
        {
            SceneKind.Box => new(its.Kind, its.ToString(), await BoxAsync(its.Value, db, ct), null),
            SceneKind.Tracking => new(its.Kind, its.ToString(), null, its.Value),
            _ => new(its.Kind, its.ToString(), null, null, await CollectionAsync(its.Value, db, time.GetUtcNow(), ct)),
        };
    }

    private static async Task<CollectionPart> CollectionAsync(string value, IntakeContext db, DateTimeOffset now, CancellationToken ct)
    {
        var code = value.ToLowerInvariant();
        var its = await db.Set<OpenCollection>().AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, ct);
        if (its is null or { IsRetracted: true }) throw SceneErrors.ThemeNotFound.Refuse();
        return new(its.Code, its.Title, its.OpensAt, its.ClosedAt ?? its.ClosesAt, now >= its.OpensAt && !its.IsOver(now));
    }

    private static async Task<BoxPart> BoxAsync(string code, IntakeContext db, CancellationToken ct)
    {
        var box = await db.Boxes.AsNoTracking().FirstOrDefaultAsync(b => b.Code == code, ct) ?? throw SceneErrors.Unknown.Refuse();
        return new(
            box.Code, box.Name, box.SubdistrictCode, box.CommunityCode,
            $"{Divisions.NameOf(box.SubdistrictCode)}{Divisions.NameOf(box.CommunityCode)}", box.Place,
            box.Status == BoxStatus.InUse, box.StatusReason);
    }
}
