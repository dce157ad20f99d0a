using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>
/// 勿扰: the suggester of a suggestion does not want to be called, or may be called again; holds for everything under the same telephone
/// number, also what is handed in later. What waits for a call goes another way at once.
/// </summary>
internal static class TendWishes
{
    public sealed record Request([property: Description("true 为不再致电，false 为可以致电（号码已更正时也选 false）。")] bool DoNotCall);

    public sealed record Response(
        Guid SuggestionId,
        [property: Description("要求不再致电的时间；没有则没有。")] DateTimeOffset? DoNotCallSince,
        [property: Description("登记号码有误的时间；没有则没有。")] DateTimeOffset? NumberWrongSince);

    public static void Map(Api api)
    {
        api.Office.MapGet("/suggestions/{id:guid}/call-wish", Show)
            .Says(Policies.SocialWork, "电话告知", "查看致电意愿", "这件建议的建议人是否要求不再致电，登记的号码是否有误。")
            .Refuses(CallErrors.PersonNotFound);
        api.Office.MapPut("/suggestions/{id:guid}/call-wish", Save)
            .Says(Policies.SocialWork, "电话告知", "登记致电意愿", "按本人意愿登记不再致电或恢复致电，对同一号码的全部建议有效；登记后，待打的电话改用微信、书信等其他方式。")
            .WithExample(new Request(true))
            .Refuses(CallErrors.PersonNotFound);
    }

    internal static async Task<Response> Show(Guid id, FeedbackContext db, Reaching reaching, Caller caller, CancellationToken ct)
    {
        var wish = await db.Set<CallWish>().FindAsync([await KeyAsync(id, db, reaching, caller, ct)], ct);
        return new(id, wish?.DoNotCallSince, wish?.NumberWrongSince);
    }

    internal static async Task<Response> Save(
        Guid id, Request request, FeedbackContext db, Reaching reaching, Telling telling, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var key = await KeyAsync(id, db, reaching, caller, ct);
        return await db.InTurnAsync(async () =>
        {
            await db.HoldCallsAsync(key, ct);
            var wish = await db.WishAsync(key, ct);
            if (request.DoNotCall) wish.AskForPeace(caller.Actor, time.GetUtcNow());
            else wish.MayBeCalled(caller.Actor, time.GetUtcNow());
            if (request.DoNotCall) await telling.LeaveTelephoneAsync(key, NoticePlan.DoNotCall, ct);
            return new Response(id, wish.DoNotCallSince, wish.NumberWrongSince);
        }, ct);
    }

    /// <summary>What is known of calling a person, begun where nothing was known.</summary>
    internal static async Task<CallWish> WishAsync(this FeedbackContext db, Guid key, CancellationToken ct)
    {
        var wish = await db.Set<CallWish>().FindAsync([key], ct);
        if (wish is null) db.Add(wish = CallWish.Of(key));
        return wish;
    }

    private static async Task<Guid> KeyAsync(Guid suggestion, FeedbackContext db, Reaching reaching, Caller caller, CancellationToken ct)
    {
        var hidden = db.HiddenFrom(caller);
        var suggester = await db.Recipients.AsNoTracking()
            .Where(r => r.SuggestionId == suggestion && !r.Erased && !hidden.Any(h => h.SuggestionId == r.SuggestionId))
            .Select(r => (Guid?)r.SuggesterId).FirstOrDefaultAsync(ct) ?? throw CallErrors.PersonNotFound.Refuse();
        return await reaching.CallKeyAsync(suggester, ct);
    }
}
