using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>查看单位联系人: the contact person of the latest conclusion in clear, after an audit line.</summary>
internal static class RevealContact
{
    public sealed record Response(
        [property: Description("联系人姓名。")] string? Name, [property: Description("联系人电话。")] string? Phone);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/reveal-contact", Handle)
        .Says(Policies.Handlers, "办理", "查看单位联系人", "最新版本答复的单位联系人。每次查看都记入审计日志。")
        .Refuses(HandlingErrors.NotFound, HandlingErrors.NoContact, PersonalDataGate.Gone);

    internal static async Task<Response> Handle(
        Guid id, HandlingContext db, PersonalDataGate people, Caller caller, CancellationToken ct)
    {
        if (!await db.Cases.VisibleTo(caller, db).AnyAsync(c => c.Id == id, ct)) throw HandlingErrors.NotFound.Refuse();
        var contact = await db.Conclusions.Where(c => c.SuggestionId == id).OrderByDescending(c => c.Round).ThenByDescending(c => c.Version)
            .Select(c => c.ContactId).FirstOrDefaultAsync(ct) ?? throw HandlingErrors.NoContact.Refuse();
        var person = await people.RevealAsync(contact, RevealPurpose.HandleSuggestion, id, ct);
        return new(person.Name, person.Phone);
    }
}
