using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

/// <summary>查看受聘人联系方式: in clear, after an audit line; to call somebody whose term ends or who has not answered.</summary>
internal static class RevealAppointee
{
    public sealed record Response(string? Name, string? Phone, string? Occupation);

    public static void Map(Api api) => api.Office.MapPost("/appointments/{id:guid}/reveal", Handle)
        .Says(Policies.SocialWork, "聘任", "查看受聘人联系方式", "每次查看都记入审计日志。")
        .Refuses(ReporterErrors.NotFound, PersonalDataGate.Gone);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, PersonalDataGate people, CancellationToken ct)
    {
        var person = await db.Set<Appointment>().Where(a => a.Id == id).Select(a => (Guid?)a.PersonId).FirstOrDefaultAsync(ct)
            ?? throw ReporterErrors.NotFound.Refuse();
        var its = await people.RevealAsync(person, RevealPurpose.TelephoneCall, id, ct);
        return new(its.Name, its.Phone, its.Occupation);
    }
}
