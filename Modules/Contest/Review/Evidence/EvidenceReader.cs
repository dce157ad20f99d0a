using System.Text;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Conflicts;
using ZhihuiShibei.Contest.Review.Deliberating;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Contest.Review.Preliminary;
using ZhihuiShibei.Contest.Review.Preparing;
using ZhihuiShibei.Contest.Review.Results;
using ZhihuiShibei.Contest.Review.Scoring;

namespace ZhihuiShibei.Contest.Review.Evidence;

/// <summary>
/// Reads the files of the evidence pack. Jurors and entries appear by ids only, texts by their fingerprints; what tools/recompute-contest.py
/// reads is part of the format and only grows. Scoped.
/// </summary>
internal sealed class EvidenceReader(ContestContext db)
{
    private const string ReadMe = """
        本压缩包是大赛评审的证据：任何人可以据此重新抽签、重新计算名次，并与公布的结果核对。

        核对方法：在装有 Python 3 的电脑上运行
            python3 tools/recompute-contest.py 本压缩包
        脚本只用标准库，在本系统的代码仓库中；它先核对 manifest.json 中每个文件的 SHA-256，再重算抽签、补抽和各轮名次，并核对历次公示的原文。

        评委、参赛建议都只用代号；盲审稿只给出指纹（主题、事由、对策三段以换行连接，UTF-8，SHA-256）。时间均为协调世界时。
        """;

    /// <summary>In the review's turn, so that all files are of one moment.</summary>
    public async Task<List<EvidenceFile>> ReadAsync(Guid contest, CancellationToken ct) =>
    [
        new("README.txt", Encoding.UTF8.GetBytes(ReadMe)),
        EvidenceFile.Of("contest.json", await ContestAsync(contest, ct)),
        EvidenceFile.Of("rules.json", await RulesAsync(contest, ct)),
        EvidenceFile.Of("jurors.json", await db.Set<Juror>().AsNoTracking().Where(j => j.ReviewId == contest).OrderBy(j => j.Id)
            .Select(j => new { j.Id, j.Fields, j.TermFrom, j.TermTo, j.PledgeVersion, j.PledgedAt, j.EndedAt }).ToListAsync(ct)),
        EvidenceFile.Of("conflicts.json",
            await db.Set<Conflict>().AsNoTracking().Where(c => c.ReviewId == contest).OrderBy(c => c.Step).ThenBy(c => c.Id)
            .Select(c => new { c.EntryId, c.JurorId, c.Source, c.Step, c.At }).ToListAsync(ct)),
        EvidenceFile.Of("entries.json", await EntriesAsync(contest, ct)),
        EvidenceFile.Of("draws.json", await db.Set<DrawEvent>().AsNoTracking().Where(d => d.ReviewId == contest).OrderBy(d => d.Step)
            .Select(d => new { d.Step, d.Kind, d.EntryId, d.Each, d.Pool, d.At }).ToListAsync(ct)),
        EvidenceFile.Of("assignments.json", await db.Set<Assignment>().AsNoTracking().Where(a => a.ReviewId == contest)
            .OrderBy(a => a.Step).ThenBy(a => a.EntryId).ThenBy(a => a.JurorId)
            .Select(a => new { a.EntryId, a.JurorId, a.Kind, a.Step, a.Round, a.ReleasedStep, a.ReleasedFor }).ToListAsync(ct)),
        EvidenceFile.Of("scores.json", await ScoresAsync(contest, ct)),
        EvidenceFile.Of("minutes.json", await db.Set<Minutes>().AsNoTracking().Where(m => m.ReviewId == contest)
            .OrderBy(m => m.Round).ThenBy(m => m.Version).Select(m => new { m.Round, m.Version, m.Text, m.At }).ToListAsync(ct)),
        EvidenceFile.Of("results.json", await ResultsAsync(contest, ct)),
        EvidenceFile.Of("notices.json", await db.Set<AwardNotice>().AsNoTracking().Where(n => n.CollectionId == contest).OrderBy(n => n.Number)
            .Select(n => new { n.Number, n.Kind, n.PublishedAt, n.PreviousHash, n.Hash, n.Snapshot, n.EndedAt, n.EndedBecause }).ToListAsync(ct)),
    ];

    private async Task<object> ContestAsync(Guid contest, CancellationToken ct)
    {
        var review = await db.ReadReviewAsync(contest, ct);
        var collection = await db.Collections.AsNoTracking().FirstAsync(c => c.Id == contest, ct);
        var announced = await db.Set<SeedAnnouncement>().AsNoTracking().Where(s => s.ReviewId == contest).OrderBy(s => s.Id)
            .Select(s => new { s.At, s.Source, s.KnownFrom }).ToListAsync(ct);
        var acts = await db.History.AsNoTracking()
            .Where(h => h.SubjectId == contest && h.Subject == nameof(ContestReview) && h.From != h.To)
            .OrderBy(h => h.Id).Select(h => new { h.At, h.Act, h.To }).ToListAsync(ct);
        return new
        {
            Format = 1, ContestId = contest, collection.Code, collection.Title, Phase = review.Status, review.Round, review.Seed,
            review.SeedProof, review.DrawnAt,
            SeedAnnouncements = announced, Phases = acts,
        };
    }

    private async Task<object> RulesAsync(Guid contest, CancellationToken ct)
    {
        var versions = await db.Set<RulesVersion>().AsNoTracking().Where(r => r.ReviewId == contest).OrderBy(r => r.Version)
            .ToListAsync(ct);
        return versions.ConvertAll(v => new { v.Version, v.At, v.Rules.JurorsEach, v.Rules.Scoring });
    }

    private async Task<object> EntriesAsync(Guid contest, CancellationToken ct)
    {
        // Sealed ones, too: they may have been drawn, and nothing of them is told but that they take part no longer.
        var all = db.Entries.IgnoreQueryFilters().AsNoTracking().Where(e => e.CollectionId == contest);
        var entries = await all.OrderBy(e => e.Id)
            .Select(e => new { e.Id, e.Field, TakesPart = e.Status == EntryStatus.Admitted && !e.Sealed, e.ReceivedAt }).ToListAsync(ct);
        var copies = (await db.Set<BlindCopy>().AsNoTracking()
            .Join(all, c => c.EntryId, e => e.Id, (c, _) => c)
                .ToListAsync(ct)).ToLookup(c => c.EntryId);
        return entries.ConvertAll(e => new
        {
            e.Id, e.Field, e.TakesPart, e.ReceivedAt,
            BlindCopies = copies[e.Id].OrderBy(c => c.Version).Select(c => new { c.Version, c.At, Sha256 = c.Text.Hash }),
        });
    }

    private async Task<object> ScoresAsync(Guid contest, CancellationToken ct) => await (
        from score in db.Set<ScoreVersion>().AsNoTracking()
        join assignment in db.Set<Assignment>() on score.AssignmentId equals assignment.Id
        where assignment.ReviewId == contest
        orderby assignment.EntryId, assignment.JurorId, score.Version
        select new { assignment.EntryId, assignment.JurorId, assignment.Round, score.Version, score.At, score.Scores })
            .ToListAsync(ct);

    private async Task<object> ResultsAsync(Guid contest, CancellationToken ct)
    {
        var standings = (await db.Set<Standing>().AsNoTracking().Where(s => s.CollectionId == contest).OrderBy(s => s.Place)
            .ThenBy(s => s.EntryId)
            .ToListAsync(ct)).ToLookup(s => s.Round);
        var rounds = await db.Set<ResultRound>().AsNoTracking().Where(r => r.ReviewId == contest).OrderBy(r => r.Round)
            .ToListAsync(ct);
        return rounds.ConvertAll(r => new
        {
            r.Round, r.Step, r.RulesVersion, r.At,
            Standings = standings[r.Round].Select(s => new { s.EntryId, s.Place, s.Mean, s.Spread, s.Flagged, s.TieBroken }),
        });
    }
}
