using System.IO.Compression;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Evidence;
using ZhihuiShibei.Contest.Review.Scoring;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>The script in Python and the code in C# come to the same draw, lots and places, over random contests with everything in them.</summary>
internal sealed class RecomputeTests
{
    private const int Contests = 40;

    [Test]
    public void The_script_agrees_with_the_code_over_random_contests()
    {
        var random = new Random(77);
        for (var i = 0; i < Contests; i++)
        {
            var made = new Made(random, i);
            var (code, said) = Evidence.Run(made.Pack());
            Assert.That(code, Is.Zero, $"contest {i}: {said}");
            Assert.That(said, Does.Contain($"{made.Places} places recomputed"));
            if (i > 0) continue;
            (code, said) = Evidence.Run(Evidence.Changed(made.Pack(), "notices.json", json => json[1]!["snapshot"] = "公示三", fits: true));
            Assert.That(code, Is.EqualTo(1));
            Assert.That(said, Does.Contain("DIFFERS notice 2"));
        }
    }

    /// <summary>A contest that was drawn, partly drawn anew, and ranked, without a database.</summary>
    private sealed class Made
    {
        private readonly Random _random;
        private readonly string _seed;
        private readonly List<DrawJuror> _pool;
        private readonly List<DrawEntry> _entries;
        private readonly List<object> _conflicts = [];
        private readonly List<object> _draws = [];
        private readonly List<Held> _held = [];
        private readonly int _each;
        private int _step = 1;

        public Made(Random random, int number)
        {
            (_random, _seed, _each) = (random, $"种子 {number}：01,05", random.Next(3, 5));
            string[] fields = ["a", "b", "c"];
            _pool = [.. Enumerable.Range(0, random.Next(9, 25)).Select(_ => new DrawJuror(Id(), fields.Where(_ => random.Next(3) > 0).Append("a").ToHashSet()))];
            _entries = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => new DrawEntry(
                Id(), random.Next(4) > 0 ? "a" : fields[random.Next(2)], _pool.Where(_ => random.Next(25) == 0).Select(j => j.Id).ToHashSet()))];
            _entries.RemoveAll(e => _pool.Count(j => j.Fields.Contains(e.Field) && !e.Barred.Contains(j.Id)) < _each);
            _conflicts.AddRange(_entries.SelectMany(e => e.Barred.Select(j => new { EntryId = e.Id, JurorId = j, Step = 1 })));
            _step++;
            _draws.Add(new { Step = _step, Kind = "Draw", Each = _each, Pool = PoolIds });
            foreach (var (entry, jurors) in Draw.Of(_seed, _entries, _pool, _each).Jurors)
                _held.AddRange(jurors.Select(j => new Held(entry, j, _step)));
            for (var i = random.Next(6); i > 0 && _held.Count > 0; i--) Recuse(_held[random.Next(_held.Count)]);
        }

        public int Places { get; private set; }

        private Guid[] PoolIds => [.. _pool.Select(j => j.Id).Order()];

        public byte[] Pack()
        {
            var rules = new ScoringRules(
                [new("x", "", 35), new("y", "", 65)], Most: _random.Next(2) == 0 ? 30 : 100, _random.Next(2), TrimFrom: 3, Decimals: _random.Next(4), Dispersed: 25,
                TieOrder: ["y", "x"]);
            var received = _entries.ToDictionary(e => e.Id, _ => DateTimeOffset.UnixEpoch.AddTicks(_random.Next(3) * 10));
            var scores = _held.ToDictionary(h => h, _ => new Dictionary<string, decimal> { ["x"] = Score(rules), ["y"] = Score(rules) });
            var placed = Ranking.Of(
                [.. _held.Where(h => h.Released is null).GroupBy(h => h.Entry).Select(g => new Scored(g.Key, received[g.Key], [.. g.Select(h => new Card(h.Juror, scores[h]))]))],
                rules);
            Places = placed.Count;
            List<EvidenceFile> files =
            [
                EvidenceFile.Of("contest.json", new { Code = "c", Title = "大赛", Seed = _seed }),
                EvidenceFile.Of("rules.json", new[] { new { Version = 1, JurorsEach = _each, Scoring = rules } }),
                EvidenceFile.Of("jurors.json", _pool.Select(j => new { j.Id, j.Fields })),
                EvidenceFile.Of("conflicts.json", _conflicts),
                EvidenceFile.Of("entries.json", _entries.Select(e => new { e.Id, e.Field, TakesPart = true, ReceivedAt = received[e.Id] })),
                EvidenceFile.Of("draws.json", _draws),
                EvidenceFile.Of("assignments.json", _held.Select(h => new { EntryId = h.Entry, JurorId = h.Juror, h.Step, Round = 1, ReleasedStep = h.Released })),
                EvidenceFile.Of("scores.json", _held.Select(h => new { EntryId = h.Entry, JurorId = h.Juror, Version = 1, Scores = scores[h] })),
                EvidenceFile.Of("results.json", new[]
                {
                    new { Round = 1, Step = _step + 1, RulesVersion = 1, Standings = placed.Select(p => new { p.EntryId, p.Place, p.Mean, p.Spread, p.Flagged, p.TieBroken }) },
                }),
            ];
            files.Add(EvidenceFile.Of("notices.json", Notices().ToList()));
            using var content = new MemoryStream();
            using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
                foreach (var file in files.Append(EvidenceFile.Manifest(files, DateTimeOffset.UnixEpoch)))
                {
                    using var into = archive.CreateEntry(file.Name).Open();
                    into.Write(file.Content);
                }

            return content.ToArray();
        }

        private static IEnumerable<object> Notices()
        {
            var before = "";
            foreach (var snapshot in new[] { "公示一：“拟获奖”👍", "公示二" })
            {
                var hash = NoticeSeal.Of(before, snapshot);
                yield return new { Number = before.Length == 0 ? 1 : 2, PreviousHash = before, Hash = hash, Snapshot = snapshot };
                before = hash;
            }
        }

        private void Recuse(Held held)
        {
            if (held.Released is not null) return;
            _conflicts.Add(new { EntryId = held.Entry, JurorId = held.Juror, Step = ++_step });
            held.Released = ++_step;
            var entry = _entries.Single(e => e.Id == held.Entry);
            Guid[] candidates = [.. _pool.Where(j => j.Fields.Contains(entry.Field) && !entry.Barred.Contains(j.Id)).Select(j => j.Id)
                .Except(_held.Where(h => h.Entry == entry.Id).Select(h => h.Juror))];
            if (candidates.Length == 0) return;
            var loads = _held.Where(h => h.Released is null).CountBy(h => h.Juror).ToDictionary();
            var drawn = Redraw.Of(_seed, ++_step, candidates, loads)!.Value;
            _draws.Add(new { Step = _step, Kind = "Redraw", EntryId = entry.Id, Each = 1, Pool = PoolIds });
            _held.Add(new Held(entry.Id, drawn, _step));
        }

        private decimal Score(ScoringRules rules) => _random.Next(4) * rules.Most / 8m + _random.Next(2) * 0.01m;

        private Guid Id()
        {
            var bytes = new byte[16];
            _random.NextBytes(bytes);
            return new(bytes);
        }
    }

    private sealed class Held(Guid entry, Guid juror, int step)
    {
        public Guid Entry => entry;
        public Guid Juror => juror;
        public int Step => step;
        public int? Released { get; set; }
    }
}
