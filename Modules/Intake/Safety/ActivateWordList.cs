using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>启用词表: from the next text on; an older version may be put in force again.</summary>
internal static class ActivateWordList
{
    public sealed record Response([property: Description("正在使用的版本号。")] int Version);

    public static void Map(Api api) => api.Office.MapPost("/word-lists/{version:int}/activate", Handle)
        .Says(Policies.SocialWork, "内容安全", "启用词表", "从下一件建议起使用；也可重新启用旧版本，0为内置词表。")
        .Refuses(SafetyErrors.ListNotFound, SafetyErrors.ListActive);

    internal static Task<Response> Handle(
        [Description("版本号。")] int version, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        var now = time.GetUtcNow();
        var active = await db.Set<WordList>().FromSql($"select *, xmin from intake.word_list where is_active for update").ToListAsync(ct);
        if ((active.Count == 0 && version == 0) || active.Exists(l => l.Number == version)) throw SafetyErrors.ListActive.Refuse();
        var next = await db.Set<WordList>().FirstOrDefaultAsync(l => l.Number == version, ct);
        if (next is null && version != 0) throw SafetyErrors.ListNotFound.Refuse();
        active.ForEach(l => l.Retire(caller.Actor, now));
        // The unique index lets only one be active, so the old one steps back first.
        await db.SaveChangesAsync(ct);
        next?.Activate(caller.Actor, now);
        return new Response(version);
    }, ct);
}
