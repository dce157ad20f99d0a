using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Scenes;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>征集箱的小程序码: the picture alone, for whoever makes a poster of their own.</summary>
internal static class ShowBoxCode
{
    public static void Map(Api api) => api.Office.MapGet("/boxes/{id:guid}/code", Handle)
        .Says(Policies.BoxWitnesses, "征集箱", "征集箱的小程序码", "PNG 或 JPEG 图片；首次向微信取得后一直保存。")
        .Produces<byte[]>(StatusCodes.Status200OK, "image/png", "image/jpeg")
        .Refuses(BoxErrors.NotFound, BoxErrors.CodeUnavailable);

    internal static async Task<FileContentHttpResult> Handle(
        Guid id, IntakeContext db, SceneCodes codes, Caller caller, CancellationToken ct)
    {
        var box = await db.FindBoxAsync(id, caller, ct);
        var code = await codes.OfAsync(Scene.Of(BoxCode.Parse(box.Code)!.Value), ct);
        return TypedResults.File(code.Picture, code.ContentType);
    }
}
