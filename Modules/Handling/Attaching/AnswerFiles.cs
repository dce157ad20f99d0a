using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>答复附件: what a unit gave the suggester with a report or an answer, for the suggester alone.</summary>
internal static class AnswerFiles
{
    public sealed record Response([property: Description("附件，最近告知的在前；没有则为空。")] IReadOnlyList<Item> Items);

    public sealed record Item(
        [property: Description("附件标识，用于下载。")] Guid Id, [property: Description("文件名。")] string Name,
        [property: Description("文件类型，如 application/pdf。")] string ContentType, [property: Description("大小，字节。")] long Length,
        [property: Description("随什么告知：Progress 进展报告，Conclusion 答复。")] FilePlace Place,
        [property: Description("随什么告知的中文说明。")] string PlaceText, int Round, [property: Description("告知的时间。")] DateTimeOffset ToldAt);

    public static void Map(Api api)
    {
        api.Mini.MapGet("/suggestions/{id:guid}/answer-files", List)
            .Says(Policies.Resident, "建议", "答复附件", "承办单位随进展报告和答复一并提供的文件；受理后可查。")
            .Refuses(AttachErrors.NotMine);
        api.Mini.MapGet("/answer-files/{id:guid}", Read)
            .Says(Policies.Resident, "建议", "下载答复附件", "只能下载随自己的建议提供的附件。")
            .GivesFile().Refuses(AttachErrors.NotMine, AttachErrors.NotFound, AttachErrors.StoreUnavailable);
    }

    internal static async Task<Response> List(Guid id, HandlingContext db, Caller caller, CancellationToken ct)
    {
        if (!await Mine(db, caller).AnyAsync(c => c.Id == id, ct)) throw AttachErrors.NotMine.Refuse();
        var items = await Told(db, caller).Where(u => u.SuggestionId == id)
            .Join(db.Set<WorkFile>(), u => u.FileId, f => f.Id, (u, f) => new { Use = u, File = f })
            .OrderByDescending(x => x.Use.ToldAt).ThenByDescending(x => x.Use.Id).ToListAsync(ct);
        return new(items.ConvertAll(x => new Item(
            x.File.Id, x.File.Name, x.File.ContentType, x.File.Length, x.Use.Place, x.Use.Place.Name(), x.Use.Round, x.Use.ToldAt!.Value)));
    }

    internal static async Task<IResult> Read(
        Guid id, HandlingContext db, FileDesk desk, Caller caller, HttpResponse response, CancellationToken ct)
    {
        var told = Told(db, caller);
        var its = await db.Set<WorkFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && told.Any(u => u.FileId == id), ct)
            ?? throw AttachErrors.NotMine.Refuse();
        return await desk.GiveAsync(its, response, ct);
    }

    private static IQueryable<FileUse> Told(HandlingContext db, Caller caller)
    {
        var mine = Mine(db, caller);
        return db.Set<FileUse>().AsNoTracking().Where(u => u.ToldAt != null && mine.Any(c => c.Id == u.SuggestionId));
    }

    /// <summary>Handed in by this account, or claimed by it since.</summary>
    private static IQueryable<HandlingCase> Mine(HandlingContext db, Caller caller)
    {
        var account = caller.Id;
        return db.Cases.AsNoTracking()
            .Where(c => c.AccountId == account || db.Set<PaperClaim>().Any(p => p.SuggestionId == c.Id && p.AccountId == account));
    }
}
