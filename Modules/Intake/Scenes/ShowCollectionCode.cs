using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Home;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Scenes;

/// <summary>专题的小程序码: opens the mini-program at the collection. Only for those that are published, so that nobody has WeChat draw at will.</summary>
internal static class ShowCollectionCode
{
    public static void Map(Api api) => api.Open.MapGet("/collections/{code}/mini-code", Handle)
        .Says(Policies.Anyone, "专题征集", "专题的小程序码", "PNG 或 JPEG 图片，可缓存一天；首次向微信取得后一直保存。")
        .Produces<byte[]>(StatusCodes.Status200OK, "image/png", "image/jpeg")
        .Refuses(SceneErrors.ThemeNotFound, BoxErrors.CodeUnavailable);

    internal static async Task<FileContentHttpResult> Handle(
        [Description("专题代码。")] string code, IntakeContext db, SceneCodes codes, HttpResponse http, CancellationToken ct)
    {
        var its = await db.Set<OpenCollection>().AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, ct);
        if (its is null or { IsRetracted: true }) throw SceneErrors.ThemeNotFound.Refuse();
        var picture = await codes.OfAsync(Scene.OfCollection(its.Code), ct);
        http.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.File(picture.Picture, picture.ContentType);
    }
}
