using System.Runtime.InteropServices;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Intake;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Searching;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Benchmarks.Seeding;

/// <summary>
/// Writes what similarity and search find suggestions by, as the host's worker would in an hour. A signature needs the counts of all
/// texts, so the texts are told a second time from their numbers. The large indexes are built at the end, which takes a third
/// of the time.
/// </summary>
internal sealed class IndexSeeder(BenchDatabase database, EntityCopy intake, Texts texts, Actor officer)
{
    private const int Chunk = 5_000;
    private static readonly string[] Indexes = ["intake.ix_signature_features", "intake.ix_search_entry_features", "routing.ix_triage_case_filters"];
    private readonly Dictionary<int, int> _counts = [];
    private readonly List<(Guid Id, DateTimeOffset ReceivedAt, bool Open)> _all = [];
    private List<string> _definitions = [];

    public async Task BeginAsync(CancellationToken ct)
    {
        _definitions = await database.ColumnAsync<string>(
            "select pg_get_indexdef(n::regclass) from unnest($1::text[]) n", ct, (object)Indexes);
        foreach (var index in Indexes) await database.ExecuteAsync($"drop index {index}", ct);
    }

    /// <summary>The next suggestion, in the order of the texts' numbers: its entry is written, its pairs are counted.</summary>
    public void Note(Suggestion its, Writing writing)
    {
        var entry = SearchEntry.Of(its, Read(writing));
        intake.Add(entry);
        _all.Add((its.Id, its.ReceivedAt, its.Publicity != Publicity.NotPublic));
        foreach (var feature in entry.Features) CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out _)++;
    }

    public async Task FinishAsync(CancellationToken ct)
    {
        _counts[Rarity.All] = _all.Count;
        var rarity = new Rarity(_all.Count, _counts);
        intake.AddAll(_counts.Select(c => new BigramCount { Code = c.Key, Documents = c.Value }));
        for (var i = 0; i < _all.Count; i++)
        {
            Sign(i, rarity);
            if ((i + 1) % Chunk == 0 || i + 1 == _all.Count) await intake.FlushAsync(ct);
        }

        foreach (var definition in _definitions) await database.ExecuteAsync($"set maintenance_work_mem = '1GB'; {definition}", ct);
    }

    private static Paper Read(Writing writing) => Paper.Of(writing.Topic, writing.Rationale, writing.Countermeasures);

    private void Sign(int number, Rarity rarity)
    {
        var ((id, at, open), writing) = (_all[number], texts.Write(number));
        var paper = Read(writing);
        intake.Add(new Signature { SuggestionId = id, Features = paper.Features(rarity), Norm = (float)rarity.NormOf(paper.Whole) });
        if (!open) return;
        var publication = Publication.Of(id, writing.Topic, $"{writing.Rationale}\n{writing.Countermeasures}", officer, at.AddDays(1));
        publication.Publish("", null, rarity, Paper.Of(publication.Topic, publication.Text), officer, at.AddDays(1));
        publication.Drain();
        intake.Add(publication);
    }
}
