using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Intake.Scope.RuleData;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>规则版本: every version there was, and each as it was uploaded.</summary>
internal static class ListRuleVersions
{
    public sealed record Item(
        [property: Description("版本号。")] int Number, [property: Description("说明。")] string Remark, RuleVersionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("随系统提供。")] bool BuiltIn,
        [property: Description("上传的时刻。")] DateTimeOffset UploadedAt, [property: Description("最近一次启用的时刻，没有启用过则没有。")] DateTimeOffset? ActivatedAt);

    public sealed record Response([property: Description("各版，不分页。")] IReadOnlyList<Item> Items);

    public static void Map(Api api) => api.Office.MapGet("/scope-rules", Handle)
        .Says(Policies.SocialWork, "征集范围", "规则版本", "征集范围规则的全部版本，最新的在前，最多100版。");

    internal static async Task<Response> Handle(IntakeContext db, CancellationToken ct)
    {
        var items = await db.Set<RuleVersion>().AsNoTracking().OrderByDescending(v => v.Number).Take(100)
            .Select(v => new Item(v.Number, v.Remark, v.Status, "", v.BuiltIn, v.UploadedAt, v.ActivatedAt)).ToListAsync(ct);
        return new([.. items.Select(i => i with { StatusText = i.Status.Name() })]);
    }
}

/// <summary>一版规则的内容, as it was uploaded: to be read, changed and uploaded again.</summary>
internal static class ShowRuleVersion
{
    public static void Map(Api api) => api.Office.MapGet("/scope-rules/{number:int}", Handle)
        .Says(Policies.SocialWork, "征集范围", "一版规则的内容")
        .Refuses(ScopeErrors.NotFound);

    internal static async Task<RuleSet> Handle([Description("版本号。")] int number, IntakeContext db, CancellationToken ct) =>
        await db.Set<RuleVersion>().AsNoTracking().Where(v => v.Number == number).Select(v => v.Body).FirstOrDefaultAsync(ct) is { } body
            ? RuleSetCheck.Read(body)
            : throw ScopeErrors.NotFound.Refuse();
}

/// <summary>启用: puts a version to use, in this process at once and on other nodes within a minute; the one before is kept.</summary>
internal static class ActivateRules
{
    public sealed record Response(int Number, RuleVersionStatus Status);

    public static void Map(Api api) => api.Office.MapPost("/scope-rules/{number:int}/activate", Handle)
        .Says(Policies.SocialWork, "征集范围", "启用一版规则", "启用后新的提示按这一版；原来使用的一版停用并保留，可以再次启用。")
        .Refuses(ScopeErrors.NotFound, ScopeErrors.WrongState);

    internal static async Task<Response> Handle(
        [Description("版本号。")] int number, IntakeContext db, ScopeBook book, Caller caller, TimeProvider time, CancellationToken ct)
    {
        RuleVersion? version = null;
        var answer = await db.InTurnAsync(async () =>
        {
            await db.LockRulesAsync(ct);
            version = await db.Set<RuleVersion>().FirstOrDefaultAsync(v => v.Number == number, ct) ?? throw ScopeErrors.NotFound.Refuse();
            var before = await db.Set<RuleVersion>().FirstOrDefaultAsync(v => v.Status == RuleVersionStatus.Active, ct);
            var now = time.GetUtcNow();
            if (version != before) before?.TakeOut(caller.Actor, now);
            // Out before in: the index that allows one active version looks at each statement.
            await db.SaveChangesAsync(ct);
            version.PutToUse(caller.Actor, now);
            return new Response(number, version.Status);
        }, ct);
        book.Use(version!);
        return answer;
    }
}
