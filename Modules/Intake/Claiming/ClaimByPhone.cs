using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Claiming;

/// <summary>
/// 凭手机号认领: papers on which the telephone number that WeChat verified for this account was written. What somebody else has claimed is
/// not there.
/// </summary>
internal static class ClaimByPhone
{
    public sealed record Response([property: Description("可以认领的建议，最新的在前，最多50件。")] IReadOnlyList<Item> Items);

    public sealed record Item(
        [property: Description("建议标识，认领时使用。")] Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        [property: Description("提交的渠道。")] Channel Channel,
        [property: Description("渠道的中文名称。")] string ChannelText,
        DateTimeOffset ReceivedAt);

    private const int AtMost = 50;

    public static void Map(Api api)
    {
        api.Mini.MapGet("/claimable", List)
            .Says(Policies.Resident, "认领", "可以认领的建议", "纸质建议上所写手机号与本账号经微信验证的手机号相同、且尚未认领的。")
            .Refuses(ClaimErrors.PhoneMissing);
        api.Mini.MapPost("/claimable/{id:guid}/claim", Claim)
            .Says(Policies.Resident, "认领", "凭手机号认领一件", "只能认领“可以认领的建议”中列出的。")
            .RequireRateLimiting(RateLimits.Writing)
            .Refuses(ClaimErrors.PhoneMissing, ClaimErrors.NotClaimable, ClaimErrors.AlreadyClaimed);
    }

    internal static async Task<Response> List(IntakeContext db, PersonalDataGate people, Caller caller, CancellationToken ct)
    {
        var mine = await MineAsync(people, caller, ct);
        var found = await db.Suggestions.AsNoTracking().Offline().Where(s => s.AccountId == null && mine.Contains(s.SuggesterId))
            .OrderByDescending(s => s.ReceivedAt).ThenByDescending(s => s.Id).Take(AtMost).ToListAsync(ct);
        return new([.. found.Select(s => new Item(s.Id, s.Number, s.Topic, s.Channel, s.Channel.Name(), s.ReceivedAt))]);
    }

    internal static async Task<Claimed> Claim(
        Guid id, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var mine = await MineAsync(people, caller, ct);
        // Also what is the caller's already, so that a retry gets the same answer.
        var may = await db.Suggestions.Offline()
            .AnyAsync(s => s.Id == id && mine.Contains(s.SuggesterId) && (s.AccountId == null || s.AccountId == caller.Id), ct);
        if (!may) throw ClaimErrors.NotClaimable.Refuse();
        return await db.ClaimAsync(id, "凭微信验证的手机号", caller, time.GetUtcNow(), ct);
    }

    /// <summary>The people who stated the caller's verified number. An account's own number is only ever one that WeChat verified.</summary>
    private static async Task<IReadOnlyList<Guid>> MineAsync(PersonalDataGate people, Caller caller, CancellationToken ct)
    {
        var own = (await people.MaskedAsync([caller.Id], ct)).GetValueOrDefault(caller.Id);
        if (own?.Phone is null) throw ClaimErrors.PhoneMissing.Refuse();
        return await people.SamePhoneAsync(caller.Id, ct);
    }
}
