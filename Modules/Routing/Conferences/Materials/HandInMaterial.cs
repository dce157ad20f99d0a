using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences.Materials;

/// <summary>上传会议材料, 上传纪要文件, 撤下: until the minutes are fixed; signed minutes, once, also afterwards.</summary>
internal static class HandInMaterial
{
    private const int MostOfItem = 20;

    public static void Map(Api api)
    {
        api.Office.MapPost("/conferences/{id:guid}/items/{itemId:guid}/files", ForItemAsync)
            .Says(Policies.SocialWork, "联席会议", "上传议题材料", "PDF文档或图片，每次一份，每项议题最多20份；邀请的单位可以查看。")
            .TakesForm(MaterialForm.Example, MaterialForm.MostBytes).RequireRateLimiting(RateLimits.Uploading).RequiresIdempotencyKey()
            .Refuses([.. MaterialErrors.OfUpload, MaterialErrors.TooMany, ConferenceErrors.NotFound, ConferenceErrors.WrongState, ConferenceErrors.ItemNotFound]);
        api.Office.MapPost("/conferences/{id:guid}/minutes-file", ForMinutesAsync)
            .Says(Policies.SocialWork, "联席会议", "上传纪要文件", "召开后上传纪要的PDF或扫描图片；定纪要后仍可补传一次。")
            .TakesForm(MaterialForm.Example, MaterialForm.MostBytes).RequireRateLimiting(RateLimits.Uploading).RequiresIdempotencyKey()
            .Refuses([.. MaterialErrors.OfUpload, MaterialErrors.MinutesThere, ConferenceErrors.NotFound, ConferenceErrors.WrongState]);
        api.Office.MapPost("/conference-files/{id:guid}/remove", RemoveAsync)
            .Says(Policies.SocialWork, "联席会议", "撤下会议材料", "定纪要前可撤下；撤下后各单位不再看到，操作记录保留。")
            .Refuses(MaterialErrors.NotFound, ConferenceErrors.NotFound, ConferenceErrors.WrongState);
    }

    internal static async Task<Created<MaterialItem>> ForItemAsync(
        Guid id, Guid itemId, HttpRequest request, RoutingContext db, MaterialKeeper keeper, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var stored = await keeper.TakeAsync(request, ct);
        return Answer(await db.ActOnConferenceAsync(id, async its =>
        {
            if (!its.Items.Any(i => i.Id == itemId)) throw ConferenceErrors.ItemNotFound.Refuse();
            its.NoteFile(ConferenceAct.AddMaterial, stored.Name, caller.Actor, time.GetUtcNow());
            if (await db.Set<ConferenceFile>().CountAsync(f => f.ItemId == itemId && f.RemovedAt == null, ct) >= MostOfItem) throw MaterialErrors.TooMany.Refuse();
            return Keep(db, ConferenceFile.Of(id, itemId, stored, caller.Actor, time.GetUtcNow()));
        }, ct));
    }

    internal static async Task<Created<MaterialItem>> ForMinutesAsync(
        Guid id, HttpRequest request, RoutingContext db, MaterialKeeper keeper, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var stored = await keeper.TakeAsync(request, ct);
        return Answer(await db.ActOnConferenceAsync(id, async its =>
        {
            its.NoteFile(ConferenceAct.AddMinutesFile, stored.Name, caller.Actor, time.GetUtcNow());
            if (await db.Set<ConferenceFile>().AnyAsync(f => f.ConferenceId == id && f.ItemId == null && f.RemovedAt == null, ct)) throw MaterialErrors.MinutesThere.Refuse();
            return Keep(db, ConferenceFile.Of(id, null, stored, caller.Actor, time.GetUtcNow()));
        }, ct));
    }

    internal static async Task<ConferenceState> RemoveAsync(Guid id, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var conference = await db.Set<ConferenceFile>().Where(f => f.Id == id && f.RemovedAt == null).Select(f => (Guid?)f.ConferenceId).FirstOrDefaultAsync(ct)
            ?? throw MaterialErrors.NotFound.Refuse();
        return await db.ActOnConferenceAsync(conference, async its =>
        {
            var file = await db.Set<ConferenceFile>().FirstOrDefaultAsync(f => f.Id == id && f.RemovedAt == null, ct) ?? throw MaterialErrors.NotFound.Refuse();
            its.NoteFile(ConferenceAct.RemoveFile, file.Name, caller.Actor, time.GetUtcNow());
            file.RemovedAt = time.GetUtcNow();
            return ConferenceState.Of(its);
        }, ct);
    }

    private static MaterialItem Keep(RoutingContext db, ConferenceFile file)
    {
        db.Add(file);
        return MaterialItem.Of(file);
    }

    private static Created<MaterialItem> Answer(MaterialItem its) => TypedResults.Created($"/api/office/conference-files/{its.Id}", its);
}
