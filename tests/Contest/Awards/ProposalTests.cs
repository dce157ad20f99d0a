namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>Hundreds of random proposals against an oracle that says in its own words which of them may be kept.</summary>
internal sealed class ProposalTests
{
    private const int Entries = 12, Tries = 150;

    [Test]
    public async Task A_proposal_is_kept_just_when_it_breaks_no_rule()
    {
        await using var app = await ShibeiApp.StartAsync();
        var random = new Random(20241128);
        // Every third entry comes from the telephone of the one before.
        var its = await (await Judged.MadeAsync(app, [.. Enumerable.Range(0, Entries).Select(i => new Judged.By(Phone: $"1380532{PersonOf(i):0000}"))]))
            .BegunAsync(new { prefix = "金点子", kinds = new[] { new { title = "一等奖", quota = 2, capCents = 300 }, new { title = "二等奖", quota = 4, capCents = 0 } } });
        var places = Enumerable.Range(0, Entries).Select(i => 1 + (i / 2 * 2)).ToArray();
        for (var i = 0; i < Entries; i++)
            await app.Database.ExecuteAsync("update contest.standing set place = $1 where entry_id = $2", places[i], its.Entries[i]);
        var (kinds, kept) = (new[] { await its.KindAsync("一等奖"), await its.KindAsync("二等奖") }, 0);
        for (var t = 0; t < Tries; t++)
        {
            var wanted = Enumerable.Range(0, random.Next(7)).Select(k => (
                Kind: random.Next(2), Entry: random.Next(4) == 0 ? random.Next(Entries) : Math.Min(k, Entries - 1), Cents: random.Next(3) == 0 ? random.Next(400) : 0)).ToList();
            var reason = random.Next(2) == 0;
            var reply = await its.DraftAsync(
                reason ? "经会商，名次在前的已获同级奖励。" : null, [.. wanted.Select(w => new { kindId = kinds[w.Kind], entryId = its.Entries[w.Entry], prizeCents = w.Cents })]);
            Assert.That(reply.Succeeded, Is.EqualTo(MayBe(wanted, reason)), $"try {t}: {string.Join(" ", wanted)} reason {reason}: {reply.Text}");
            if (!reply.Succeeded) continue;
            kept++;
            var shown = (await its.ShowAsync())["kinds"]!.AsArray().SelectMany(k => k!["awards"]!.AsArray().Select((a, n) => (Ordinal: (int)a!["ordinal"]!, Place: (int)a["place"]!, N: n))).ToList();
            Assert.That(shown, Has.Count.EqualTo(wanted.Count).And.All.Matches<(int Ordinal, int Place, int N)>(a => a.Ordinal == a.N + 1));
        }

        Assert.That(kept, Is.InRange(Tries / 10, Tries * 9 / 10), "both ways were tried");

        bool MayBe(List<(int Kind, int Entry, int Cents)> wanted, bool reason)
        {
            if (wanted.Count(w => w.Kind == 0) > 2 || wanted.Count(w => w.Kind == 1) > 4) return false;
            if (wanted.Exists(w => w.Cents > (w.Kind == 0 ? 300 : 0))) return false;
            if (wanted.Select(w => (w.Kind, PersonOf(w.Entry))).Distinct().Count() < wanted.Count) return false;
            var last = wanted.Count == 0 ? 0 : wanted.Max(w => places[w.Entry]);
            var passedOver = Enumerable.Range(0, Entries).Any(e => places[e] <= last && !wanted.Exists(w => w.Entry == e));
            return reason || !passedOver;
        }

        static int PersonOf(int entry) => entry % 3 == 2 ? entry - 1 : entry;
    }
}
