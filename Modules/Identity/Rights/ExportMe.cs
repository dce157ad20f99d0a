using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Rights;

/// <summary>
/// 查阅、复制个人信息 (个人信息保护法 45): all that any module keeps about the caller, and who looked at it. Stands in the audit log, and
/// is given a few times a day at most, since it is also what a thief of a telephone would take first.
/// </summary>
internal static class ExportMe
{
    public const string Action = "account.export";
    private const int ADay = 5;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>How it is wanted: for programs or for reading.</summary>
    public enum Format
    {
        Json,
        Html,
    }

    public sealed record Response(
        [property: Description("账号标识。")] Guid AccountId,
        [property: Description("导出时间。")] DateTimeOffset ExportedAt,
        [property: Description("我们保存的与您有关的全部记录，按类别。")] IReadOnlyList<AboutSection> Sections);

    public static void Map(Api api) => api.Mini.MapPost("/me/export", Handle)
        .Says(Policies.Resident, "登录与账号", "导出我的全部信息",
            "本系统保存的与本人有关的全部信息：资料、建议全文和进展、告知、评价、订阅、登录、同意记录，以及谁在何时为何查看过。每24小时至多5次。")
        .Produces<Response>().Produces<string>(StatusCodes.Status200OK, "text/html")
        .Refuses(IdentityErrors.AccountGone, IdentityErrors.ExportTooOften);

    internal static async Task<IResult> Handle(
        IdentityContext db, IEnumerable<IAboutPerson> modules, PersonalDataGate vault, Looks looks, Caller caller, TimeProvider time,
        HttpResponse http, CancellationToken ct, [Description("Json 供程序读取，Html 为可直接阅读和打印的单个文件。")] Format format = Format.Json)
    {
        var account = await db.Accounts.AsNoTracking().OfCallerAsync(caller, ct);
        var now = time.GetUtcNow();
        await MustNotBeTooOftenAsync(db, account.Id, now, ct);
        db.Audit(Action, nameof(Account), account.Id, format.ToString());
        await db.SaveChangesAsync(ct);

        var asked = modules.OrderBy(m => m.Place).ToList();
        List<Guid> ids = [];
        foreach (var module in asked) ids.AddRange(await module.PersonsAsync(account.Id, ct));
        var people = await vault.OwnAsync(ids, account.Id, ct);
        List<AboutSection> sections = [];
        foreach (var module in asked) sections.AddRange(await module.TellAsync(account.Id, people, ct));
        sections.Add(await looks.AtAsync(ids, ct));
        var answer = new Response(account.Id, now, sections);

        http.Headers.CacheControl = "no-store";
        if (format == Format.Json) return TypedResults.Ok(answer);
        http.Headers.ContentDisposition = "attachment; filename=zhihui-shibei.html";
        return TypedResults.Content(ExportPage.Of(answer), "text/html; charset=utf-8");
    }

    /// <exception cref="Refusal"><see cref="IdentityErrors.ExportTooOften"/></exception>
    private static async Task MustNotBeTooOftenAsync(IdentityContext db, Guid account, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Day;
        var lately = await db.Set<AuditRow>().Where(r => r.SubjectId == account && r.Action == Action && r.At > since)
            .OrderBy(r => r.At).Select(r => r.At).ToListAsync(ct);
        if (lately.Count >= ADay) throw IdentityErrors.ExportTooOften.RefuseFor(lately[^ADay] + Day - now);
    }
}
