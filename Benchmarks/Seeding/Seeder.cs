using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Feedback;
using ZhihuiShibei.Host;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Intake;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Reporting;
using ZhihuiShibei.Routing;

namespace ZhihuiShibei.Benchmarks.Seeding;

/// <summary>
/// Fills the database with two years of suggestions, the last one in twenty-five still waiting on the triage desk. The host's own
/// composition gives models, keys and rules; nothing of it runs.
/// </summary>
internal sealed class Seeder(BenchDatabase database, IReadOnlyDictionary<string, string> environment, int suggestions)
{
    private const int Chunk = 5_000;
    public const int Seed = 20241128;
    private readonly Random _random = new(Seed);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var app = await Composition.BuildAsync(
            [.. environment.Select(e => $"--{e.Key.Replace("__", ":", StringComparison.Ordinal)}={e.Value}"), "--urls=http://127.0.0.1:0"]);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var routing = services.GetRequiredService<RoutingContext>();
        var identity = services.GetRequiredService<IdentityContext>();
        EntityCopy people = new(identity, database.Admin), intake = Copy<IntakeContext>(), triage = new(routing, database.Admin),
            feedback = Copy<FeedbackContext>(), reporting = Copy<ReportingContext>();
        var units = await routing.Units.AsNoTracking().Where(u => !u.Closed).OrderBy(u => u.Code).ToArrayAsync(ct);
        var officer = await identity.Staff.Where(s => s.UserName == Residents.Officer).Select(s => s.Id).SingleAsync(ct);
        var journeys = new JourneySeeder(reporting);
        var story = new Story(
            new(intake, triage, feedback, services.GetRequiredService<ClockRules>(), services.GetRequiredService<CurrentCalendar>().Value, units, officer, journeys),
            _random);
        var population = new Population(_random, services.GetRequiredService<PersonalDataCipher>());
        var index = new IndexSeeder(database, intake, new Texts(Seed), new(ActorKind.Staff, officer));
        await index.BeginAsync(ct);
        await TellAsync(story, population, people, index, [people, intake, triage, feedback, reporting], ct);
        await index.FinishAsync(ct);
        await journeys.FinishAsync(ct);
        await database.ExecuteAsync("vacuum (analyze, freeze)", ct);
        await database.ExecuteAsync("checkpoint", ct);

        EntityCopy Copy<T>()
            where T : ModuleContext => new(services.GetRequiredService<T>(), database.Admin);
    }

    private async Task TellAsync(Story story, Population population, EntityCopy people, IndexSeeder index, EntityCopy[] all, CancellationToken ct)
    {
        var texts = new Texts(Seed);
        var owners = population.Owners(suggestions);
        var accounts = new Guid[owners.Max() + 1];
        var times = Times().ToArray();
        for (var resident = 0; resident < accounts.Length; resident++)
        {
            // A microsecond apart, so that the order of registration is that of the numbers.
            var (account, person) = population.Resident(resident, times[0].AddDays(-1).AddMicroseconds(resident));
            accounts[resident] = account.Id;
            people.Add(person);
            people.Add(account);
            people.AddAll(account.Drain().Acts);
        }

        var (day, ordinal) = (DateOnly.MinValue, 0);
        for (var i = 0; i < suggestions; i++)
        {
            var today = Shanghai.DateOf(times[i]);
            (day, ordinal) = today == day ? (day, ordinal + 1) : (today, 1);
            var suggester = population.Suggester(times[i]);
            people.Add(suggester);
            var writing = texts.Write(i);
            index.Note(story.Tell(writing, new TrackingNumber(day, ordinal), accounts[owners[i]], suggester.Id, times[i], i < suggestions - Open), writing);
            if ((i + 1) % Chunk == 0 || i + 1 == suggestions)
                foreach (var module in all) await module.FlushAsync(ct);
        }
    }

    private int Open => suggestions / 25;

    /// <summary>Instants of receipt, ascending: evenly over two years, and the open ones within the last nine days, so that some are late already.</summary>
    private IEnumerable<DateTimeOffset> Times()
    {
        var today = Shanghai.StartOfDay(Shanghai.DateOf(TimeProvider.System.GetUtcNow()));
        var (first, decided) = (today.AddDays(-730), suggestions - Open);
        for (var i = 0; i < decided; i++) yield return first + (TimeSpan.FromDays(720) * ((double)i / decided));
        for (var i = 0; i < Open; i++) yield return today.AddDays(-9) + (TimeSpan.FromDays(9) * ((double)i / Open));
    }
}
