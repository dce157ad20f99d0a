using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

/// <summary>
/// 演示数据: the seventeen invited suggesters and fourteen direct-report units of the start, of which a public source names one
/// each. Terms, letters, telephone numbers and fields are assumed.
/// </summary>
internal sealed class DemoReporters(IntakeContext db, PersonalDataGate people, TimeProvider time)
{
    private const int Suggesters = 17;
    private const long LockKey = 0x5348_4942_4945;
    private static readonly (DateOnly From, DateOnly To) Term = (new(2024, 11, 1), new(2029, 10, 31));
    private static readonly Domain[] Fields = Enum.GetValues<Domain>();

    public async Task RunAsync(IReadOnlyList<Guid> accounts, IReadOnlyList<(Guid Id, string Name)> units, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", ct);
        var known = await db.Set<Appointment>().Where(a => a.Demo).Select(a => a.LetterNumber).ToHashSetAsync(ct);
        for (var n = 1; n <= Suggesters; n++)
        {
            var name = n == 1 ? "孙皓宁" : $"演示建议人{n:00}";
            Add(known, ReporterKind.InvitedSuggester, $"演示-特邀-{n:00}", n, n <= accounts.Count ? accounts[n - 1] : null, SuggesterKind.Person, name);
        }

        foreach (var (index, (id, name)) in units.Index())
            Add(known, ReporterKind.DirectReportUnit, $"演示-直报-{index + 1:00}", index + 31, id, SuggesterKind.LegalPerson, name);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
    }

    private void Add(HashSet<string> known, ReporterKind kind, string letter, int n, Guid? reporter, SuggesterKind what, string name)
    {
        if (known.Contains(letter)) return;
        var place = Divisions.Subdistricts[n % Divisions.Subdistricts.Count].Code;
        Domain[] fields = [Fields[n % Fields.Length], Fields[(n + 3) % Fields.Length]];
        var person = people.Keep(db, what, new PersonalData { Name = name, Phone = $"138053300{n:00}" });
        db.Set<Appointment>().Add(Appointment.Of(
            new(kind, letter, reporter, fields, place, Term.From, Term.To, Demo: true), person, Actor.System, time.GetUtcNow()));
    }
}
