using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>更正资料: name, occupation and kind as the resident states them. What was handed in before keeps what was stated then.</summary>
internal static class CorrectMe
{
    public sealed record Request(
        [property: Description("建议人类别。")] SuggesterKind Kind,
        [property: Description("姓名或单位名称；留空表示删除。请勿填写身份证号码。")]
        [property: StringLength(50, ErrorMessage = "姓名（名称）请控制在50字以内。")]
        string? Name,
        [property: Description("职业；留空表示删除。")]
        [property: StringLength(50, ErrorMessage = "职业请控制在50字以内。")]
        string? Occupation);

    public static void Map(Api api) => api.Mini.MapPut("/me", Handle)
        .Says(Policies.Resident, "登录与账号", "更正我的资料", "整体替换姓名、职业和类别；手机号只能通过微信验证更换。")
        .WithExample(new Request(SuggesterKind.Person, "王秀兰", "退休教师"))
        .Refuses(IdentityErrors.AccountGone, AccountLifecycle.Refused)
        .RequireRateLimiting(RateLimits.Writing);

    internal static async Task<NoContent> Handle(
        Request request, IdentityContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var account = await db.Accounts.OfCallerAsync(caller, ct);
        account.Correct(time.GetUtcNow());
        await people.AmendAsync(
            db, account.Id, account.Id, data => data with { Name = Stated(request.Name), Occupation = Stated(request.Occupation) }, ct, request.Kind);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
