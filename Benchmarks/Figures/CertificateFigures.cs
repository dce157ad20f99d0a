using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Contest;
using ZhihuiShibei.Contest.Awards;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Host;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>证书: all winners of a contest in one PDF over HTTP, with every name looked up in the vault and written into the audit log.</summary>
internal sealed class CertificateFigures(
    BenchDatabase database, IReadOnlyDictionary<string, string> environment, HttpClient http, Uri host, string officer)
{
    private const int Winners = 30, Times = 10;
    private const double Reach = 5;

    public async Task<Figure> MeasureAsync(CancellationToken ct)
    {
        var contest = await SeedAsync(ct);
        List<double> took = [];
        long bytes = 0;
        for (var i = 0; i < Times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host, $"/api/office/contests/{contest}/certificates/file"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", officer);
            var watch = Stopwatch.StartNew();
            using var answer = await http.SendAsync(request, ct);
            var content = await answer.Content.ReadAsByteArrayAsync(ct);
            if (!answer.IsSuccessStatusCode) throw new BenchFailure($"Certificates answered {(int)answer.StatusCode}.");
            took.Add(watch.Elapsed.TotalSeconds);
            bytes = content.LongLength;
        }

        var worst = took.Max();
        return new($"{Winners} certificates in one file", string.Create(CultureInfo.InvariantCulture, $"{worst:0.00} s"), $"≤ {Reach} s", worst <= Reach, string.Create(
            CultureInfo.InvariantCulture, $"the slowest of {Times}, the first with fonts to read {took[0]:0.00} s, p50 {Percentiles.Of(took, 0.5):0.00} s; {bytes / 1e6:0.0} MB"));
    }

    /// <summary>A contest whose winners are people of the seeded vault.</summary>
    private async Task<Guid> SeedAsync(CancellationToken ct)
    {
        await using var app = await Composition.BuildAsync(
            [.. environment.Select(e => $"--{e.Key.Replace("__", ":", StringComparison.Ordinal)}={e.Value}"), "--urls=http://127.0.0.1:0"]);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ContestContext>();
        var (now, mark) = (TimeProvider.System.GetUtcNow(), RandomNumberGenerator.GetHexString(6, lowercase: true));
        var collection = (ThemedCollection)Activator.CreateInstance(typeof(ThemedCollection), nonPublic: true)!;
        var contest = NewId.At(now);
        var row = db.Entry(collection);
        (row.Property(c => c.Code).CurrentValue, row.Property(c => c.Title).CurrentValue) = ($"bench-{mark}", "“智汇市北·金点子”大赛");
        (row.Property("Id").CurrentValue, row.Property(c => c.IsContest).CurrentValue) = (contest, true);
        db.Add(collection);
        var awarding = Awarding.Begin(contest, $"测{mark}", now.Year, Actor.System, now);
        var kind = new AwardKind { Id = NewId.At(now), CollectionId = contest, Position = 1, Title = "优秀奖", Quota = Winners, CapCents = 50_000, ForUnits = false };
        db.AddRange(awarding, kind);
        var people = await database.ColumnAsync<Guid>($"select suggester_id from intake.suggestion limit {Winners}", ct);
        foreach (var (person, i) in people.Select((p, i) => (p, i))) Add(person, i + 1);
        await db.SaveChangesAsync(ct);
        return contest;

        void Add(Guid person, int ordinal)
        {
            var entry = Entry.Enter(new CollectionEntryReceived(
                Guid.CreateVersion7(), contest, $"SB-{ordinal}", Channel.MiniProgram, null, EntryForm.Individual, null, person, [], null, "2024-11", [],
                $"把里院的空房子改成社区食堂，让独居老人中午有热饭吃（{ordinal}）", "事由", "对策", [], now, now));
            var award = new Award
            {
                Id = NewId.At(now), CollectionId = contest, KindId = kind.Id, Quota = kind.Quota, CapCents = kind.CapCents, ForUnits = false, Ordinal = ordinal,
                EntryId = entry.Id, AdoptionId = null, Place = ordinal, RecipientKey = person, PrizeCents = 50_000, Prize = "图书卡", NameConsent = null,
            };
            db.AddRange(entry, award, Certificate.Issue(awarding, kind, award, "王＊＊", entry.Topic, Actor.System, now));
        }
    }
}
