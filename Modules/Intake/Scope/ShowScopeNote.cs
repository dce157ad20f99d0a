using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>范围提示的依据: what the rules found in a suggestion when it came in, with the words, the rule and the version.</summary>
internal static class ShowScopeNote
{
    public sealed record Response(
        Guid SuggestionId,
        [property: Description("当时的规则版本；没有发现时为空。")] int? RulesVersion,
        [property: Description("提交人看过提示后仍然提交。")] bool SentAnyway,
        [property: Description("发现的各种提示及依据。")] IReadOnlyList<Finding> Findings);

    public static void Map(Api api) => api.Office.MapGet("/suggestions/{id:guid}/scope", Handle)
        .Says(Policies.SocialWork, "征集范围", "范围提示的依据", "登记时规则发现了什么：哪些词句、哪条规则、哪个版本。供研判参考，不代替研判。")
        .Refuses(IntakeErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, Caller caller, CancellationToken ct)
    {
        if (!await db.Suggestions.OpenTo(caller, db).AnyAsync(s => s.Id == id, ct)) throw IntakeErrors.NotFound.Refuse();
        var note = await db.Set<ScopeNote>().AsNoTracking().FirstOrDefaultAsync(n => n.SuggestionId == id, ct);
        return new(id, note?.RulesVersion, note?.SentAnyway ?? false, note?.Read() ?? []);
    }
}
