using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>Public within, because only then its fields are validated.</summary>
internal static class AttachFields
{
    public const int MostAtOnce = 10;

    public sealed record FileChoice(
        [property: Description("已上传到这件建议的文件。")]
        [property: Required(ErrorMessage = "请选择文件。")]
        Guid? FileId,
        [property: Description("是否给建议人看；否则仅供内部使用。")] bool ForSuggester = false);
}

/// <summary>Puts files beside what is said, and lets those read them whom they concern.</summary>
internal static class Attachments
{
    /// <summary>Of cases that the caller may see: what lies with something, and what the own unit uploaded.</summary>
    public static IQueryable<WorkFile> FilesFor(this HandlingContext db, Caller caller)
    {
        var (unit, cases) = (caller.Unit(), db.Cases.VisibleTo(caller, db));
        return db.Set<WorkFile>().Where(f => cases.Any(c => c.Id == f.SuggestionId)
            && (f.UnitId == unit || db.Set<FileUse>().Any(u => u.FileId == f.Id)));
    }

    /// <summary>Adds the chosen files, each once however often it is named.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AttachErrors.Unfit"/></exception>
    public static async Task<List<FileUse>> AttachAsync(
        this HandlingContext db, Beside place, IEnumerable<AttachFields.FileChoice>? chosen, Caller caller, DateTimeOffset at, CancellationToken ct)
    {
        var uses = (chosen ?? []).OfType<AttachFields.FileChoice>().DistinctBy(f => f.FileId).Select(f => place.Lay(f.FileId!.Value, f.ForSuggester, at)).ToList();
        if (uses.Count == 0) return uses;
        var ids = uses.ConvertAll(u => u.FileId);
        if (await db.FilesFor(caller).CountAsync(f => f.SuggestionId == place.SuggestionId && ids.Contains(f.Id), ct) < ids.Count)
            throw AttachErrors.Unfit.Refuse();
        db.AddRange(uses);
        return uses;
    }

    /// <summary>The suggester reads the answer, and its files with it.</summary>
    public static async Task TellFilesAsync(this HandlingContext db, Conclusion its, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var use in await db.UsesOf(its).ToListAsync(ct)) use.Told(at);
    }

    /// <summary>随案: what the suggester of the lead was given is given to one that follows, too.</summary>
    public static void Share(this HandlingContext db, IEnumerable<FileUse> told, Guid follower, int round, int version, DateTimeOffset at) =>
        db.AddRange(told.Where(u => u.ForSuggester)
            .Select(u => new Beside(follower, u.Place, round, u.UnitId, version, u.ReportId).Lay(u.FileId, true, at).Told(at)));

    /// <summary>The files of one version of a conclusion.</summary>
    public static IQueryable<FileUse> UsesOf(this HandlingContext db, Conclusion its) => db.Set<FileUse>()
        .Where(u => u.SuggestionId == its.SuggestionId && u.Place == FilePlace.Conclusion && u.Round == its.Round && u.Version == its.Version);
}
