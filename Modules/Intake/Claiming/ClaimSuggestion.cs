using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Claiming;

/// <summary>
/// 凭回执认领: whoever holds the slip takes the suggestion into their account. Wrong number, wrong secret and what was never offline all get
/// one answer; only who has both right hears that it is taken.
/// </summary>
internal static class ClaimSuggestion
{
    public sealed record Request(
        [property: Description("建议编号，大小写、空格和横线不限。")]
        [property: Required(ErrorMessage = "请填写建议编号。"), StringLength(40, ErrorMessage = "建议编号不正确。")]
        string Number,
        [property: Description("回执上的查询码。")]
        [property: Required(ErrorMessage = "请填写查询码。"), StringLength(20, ErrorMessage = "查询码不正确。")]
        string QuerySecret);

    public static void Map(Api api) => api.Mini.MapPost("/claims", Handle)
        .Says(Policies.Resident, "认领", "凭编号和查询码认领", "把投入征集箱或在窗口提交的建议认领到自己的账号；只能认领一次。")
        .WithExample(new Request("SB-20241128-0042-L", "7KM3XQ9T"))
        .RequireRateLimiting(RateLimits.Guessing)
        .Refuses(IntakeErrors.WrongSecret, ClaimErrors.AlreadyClaimed, ClaimErrors.NotClaimable);

    internal static async Task<Claimed> Handle(
        Request request, IntakeContext db, PersonalDataCipher cipher, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var number = TrackingNumber.Parse(request.Number)?.ToString() ?? throw IntakeErrors.WrongSecret.Refuse();
        var secret = new string([.. request.QuerySecret.Where(char.IsAsciiLetterOrDigit)]);
        var id = await db.Suggestions.Offline().Where(s => s.Number == number).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
        if (id is null || !QuerySecret.Matches(id.Value, secret, cipher)) throw IntakeErrors.WrongSecret.Refuse();
        return await db.ClaimAsync(id.Value, "凭编号和查询码", caller, time.GetUtcNow(), ct);
    }
}
