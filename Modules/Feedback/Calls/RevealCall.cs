using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>查看电话: the number to call, for an open task only, after an audit line. Whoever looks has taken the call to themself.</summary>
internal static class RevealCall
{
    public sealed record Response(
        string? Name, string? Phone, string? OtherContact,
        [property: Description("监护人姓名，建议人未满14周岁时有；请与监护人联系。")] string? GuardianName,
        [property: Description("监护人电话。")] string? GuardianPhone);

    public static void Map(Api api) => api.Office.MapPost("/calls/{id:guid}/reveal", Handle)
        .Says(Policies.SocialWork, "电话告知", "查看电话号码", "查看待告知的建议人姓名和电话，同时认领这次通话。每次查看都记入审计日志。")
        .Refuses(FeedbackErrors.CallNotFound, CallErrors.Claimed, CallErrors.QuietHours, PersonalDataGate.Gone, PersonalDataGate.MinorPurpose);

    internal static async Task<Response> Handle(
        Guid id, FeedbackContext db, PersonalDataGate people, Caller caller, TimeProvider time, IOptions<FeedbackSettings> settings, CancellationToken ct,
        [Description("建议人未满14周岁时须为 true：以“办理未成年人建议”为目的查看。")] bool minor = false)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var call = (await db.ClaimAsync(id, caller, time.GetUtcNow(), settings.Value, ct)).Single(n => n.Id == id);
        var suggester = await db.Recipients.Where(r => r.SuggestionId == call.SuggestionId).Select(r => r.SuggesterId).FirstAsync(ct);
        var purpose = minor ? RevealPurpose.HandleMinor : RevealPurpose.TelephoneCall;
        var person = await people.RevealAsync(suggester, purpose, call.SuggestionId, ct);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return new(person.Name, person.Phone, person.OtherContact, person.GuardianName, person.GuardianPhone);
    }
}
