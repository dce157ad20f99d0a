using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences.Materials;

/// <summary>下载会议材料: the department, the members of the conference, and the units invited to it; each look is in the audit log.</summary>
internal static class ReadMaterial
{
    public static void Map(Api api) => api.Office.MapGet("/conference-files/{id:guid}", Handle)
        .Says(Policies.ConferenceParties, "联席会议", "下载会议材料", "承办单位只能下载本单位受邀会议的材料；每次查看都记入审计日志。")
        .GivesFile().Refuses(MaterialErrors.NotFound, MaterialErrors.StoreUnavailable);

    internal static async Task<IResult> Handle(
        Guid id, RoutingContext db, IFileStore store, Caller caller, HttpResponse response, ILogger<MaterialKeeper> log, CancellationToken ct)
    {
        var meetings = db.Set<Conference>().InvitedTo(caller);
        var its = await db.Set<ConferenceFile>().AsNoTracking().FirstOrDefaultAsync(
                f => f.Id == id && f.RemovedAt == null
                    && meetings.Any(c => c.Id == f.ConferenceId && (f.ItemId == null || c.Items.Any(i => i.Id == f.ItemId))), ct)
            ?? throw MaterialErrors.NotFound.Refuse();
        db.Audit("conference-file.read", nameof(ConferenceFile), id);
        await db.SaveChangesAsync(ct);
        try
        {
            var content = await store.OpenAsync(new FileKey(MaterialKeeper.Area, its.Hash), ct) ?? throw MaterialErrors.NotFound.Refuse();
            // The bytes behind an id never change; whether somebody may see them can, so only for minutes and only for them.
            response.Headers.CacheControl = "private, max-age=600";
            return Results.Stream(content, its.ContentType, its.Name, its.UploadedAt, new EntityTagHeaderValue($"\"{its.Hash}\""), enableRangeProcessing: true);
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A conference file could not be read");
            throw MaterialErrors.StoreUnavailable.Refuse();
        }
    }
}
