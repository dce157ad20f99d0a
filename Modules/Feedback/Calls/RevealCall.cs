using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>查看电话: the number to call, for an open task only, after an audit line.</summary>
internal static class RevealCall
{
    public sealed record Response(string? Name, string? Phone, string? OtherContact);

    public static void Map(Api api) => api.Office.MapPost("/calls/{id:guid}/reveal", Handle)
        .Says(Policies.SocialWork, "电话告知", "查看电话号码", "查看待告知的建议人姓名和电话。每次查看都记入审计日志。")
        .Refuses(FeedbackErrors.CallNotFound, PersonalDataGate.Gone);

    internal static async Task<Response> Handle(Guid id, FeedbackContext db, PersonalDataGate people, CancellationToken ct)
    {
        var call = await db.Notices.AsNoTracking().Where(n => n.Id == id && n.Status == NoticeStatus.Calling)
            .Join(db.Recipients, n => n.SuggestionId, r => r.SuggestionId, (n, r) => new { r.SuggesterId, r.SuggestionId })
            .FirstOrDefaultAsync(ct) ?? throw FeedbackErrors.CallNotFound.Refuse();
        var person = await people.RevealAsync(call.SuggesterId, RevealPurpose.TelephoneCall, call.SuggestionId, ct);
        return new(person.Name, person.Phone, person.OtherContact);
    }
}
