using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Office;

/// <summary>查看联系方式: the suggester in clear, for a stated purpose, after an audit line.</summary>
internal static class RevealSuggester
{
    public sealed record Request(
        [property: Description("查看的目的：HandleSuggestion 核实建议内容，TelephoneCall 电话告知，HandleMinor 办理未成年人建议（建议人未满14周岁时）。")]
        [property: AllowedValues(
            RevealPurpose.HandleSuggestion, RevealPurpose.TelephoneCall, RevealPurpose.HandleMinor, ErrorMessage = "请选择查看的目的。")]
        RevealPurpose Purpose);

    public sealed record Response(
        string? Name, string? Phone, string? OtherContact, string? Occupation,
        [property: Description("监护人姓名，建议人未满14周岁时有。")] string? GuardianName,
        [property: Description("监护人电话。")] string? GuardianPhone);

    public static void Map(Api api) => api.Office.MapPost("/suggestions/{id:guid}/reveal", Handle)
        .Says(Policies.Handlers, "建议", "查看联系方式", "查看建议人的姓名和联系方式。每次查看都记入审计日志。")
        .WithExample(new Request(RevealPurpose.HandleSuggestion))
        .Refuses(IntakeErrors.NotFound, PersonalDataGate.Gone, PersonalDataGate.MinorPurpose);

    internal static async Task<Response> Handle(
        Guid id, Request request, IntakeContext db, PersonalDataGate people, Caller caller, CancellationToken ct)
    {
        var suggester = await db.Suggestions.OpenTo(caller, db).Where(s => s.Id == id).Select(s => (Guid?)s.SuggesterId).FirstOrDefaultAsync(ct)
            ?? throw IntakeErrors.NotFound.Refuse();
        var person = await people.RevealAsync(suggester, request.Purpose, id, ct);
        return new(person.Name, person.Phone, person.OtherContact, person.Occupation, person.GuardianName, person.GuardianPhone);
    }
}
