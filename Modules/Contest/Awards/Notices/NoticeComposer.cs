using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Cases;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Prizes;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Notices;

/// <summary>
/// Writes a notice. Names are masked here and once: units and teams by their own name, a person by the surname unless they agreed to be
/// named in full, and somebody under fourteen never in full.
/// </summary>
internal sealed class NoticeComposer(ContestContext db, PersonalDataGate people)
{
    private const string Withheld = "（不予公开）";

    public async Task<NoticeSnapshot> ComposeAsync(
        Awarding its, NoticeKind kind, int number, DateTimeOffset at, DateTimeOffset? until, CancellationToken ct)
    {
        var contest = await db.ContestOfAsync(its.Id, ct);
        var kinds = await db.KindsAsync(its.Id, ct);
        var awards = await db.AwardsAsync(its.Id, ct);
        var winners = await WinnersAsync(contest, awards, ct);
        var handedOver = kind == NoticeKind.HandOut ? await HandedOverAsync(its.Id, ct) : new Dictionary<Guid, string>();
        var about = kind == NoticeKind.Result ? "评审结果" : "奖项发放情况";
        return new(
            contest.Title, contest.Code, number, kind, $"{contest.Title}{about}公示", at, until,
            kind == NoticeKind.Result ? its.Departure : null,
            [.. kinds.Select(k => new NoticeGroup(k.Title, k.Quota, k.ForUnits,
                [.. awards.Where(a => a.KindId == k.Id).Select(LineOf)])).Where(g => g.Lines.Count > 0)]);

        NoticeLine LineOf(Award award)
        {
            var (winner, work, field) = winners[award.Id];
            return new(award.Ordinal, winner, work, field, PrizeOf(award), handedOver.GetValueOrDefault(award.Id));
        }
    }

    private static string? PrizeOf(Award award) => award switch
    {
        { ForUnits: true } => "授牌并通报表扬",
        { PrizeCents: 0, Prize: null } => null,
        { PrizeCents: 0 } => award.Prize,
        _ => $"{award.Prize ?? "奖品"}（价值{Money.Yuan(award.PrizeCents)}元）",
    };

    /// <summary>What is said of each award that was handed over, declined, or taken back with its certificate.</summary>
    private async Task<Dictionary<Guid, string>> HandedOverAsync(Guid contest, CancellationToken ct)
    {
        var said = await db.Set<PrizeEntry>().AsNoTracking().Where(p => p.CollectionId == contest && p.StruckAt == null)
            .ToDictionaryAsync(p => p.AwardId, HandedOver, ct);
        foreach (var award in await db.Set<Certificate>().Where(c => c.CollectionId == contest && c.Status == CertificateStatus.Revoked)
            .Select(c => c.AwardId).ToListAsync(ct)) said[award] = "奖项已撤销";
        return said;
    }

    private static string HandedOver(PrizeEntry prize) => prize.Outcome == PrizeOutcome.Declined
        ? "获奖人放弃"
        : $"{prize.Day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}{prize.Method!.Value.Name()}";

    private async Task<Dictionary<Guid, (string Winner, string Work, string? Field)>> WinnersAsync(
        ThemedCollection contest, List<Award> awards, CancellationToken ct)
    {
        var entryIds = awards.Where(a => a.EntryId is not null).Select(a => a.EntryId).ToList();
        var adoptionIds = awards.Where(a => a.AdoptionId is not null).Select(a => a.AdoptionId).ToList();
        var entries = await db.Entries.AsNoTracking().Where(e => entryIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var cases = (await db.Set<AdoptionCase>().AsNoTracking().Where(c => adoptionIds.Contains(c.AdoptionId)).ToListAsync(ct))
            .ToLookup(c => c.AdoptionId);
        var masked = await people.MaskedAsync([.. entries.Values.Select(e => e.SuggesterId)], ct);
        Dictionary<Guid, (string, string, string?)> winners = [];
        foreach (var award in awards)
        {
            if (award.AdoptionId is { } adoption)
            {
                var its = cases[adoption].MaxBy(c => c.At)!;
                winners.Add(award.Id, (its.UnitName, its.Title, null));
                continue;
            }

            // Sealed since: nobody is told of it here, and a proposal with it goes no further.
            if (!entries.TryGetValue(award.EntryId!.Value, out var entry))
            {
                winners.Add(award.Id, (Withheld, Withheld, null));
                continue;
            }

            var field = contest.Fields.FirstOrDefault(f => f.Code == entry.Field)?.Name;
            winners.Add(award.Id, (await NameAsync(award, entry, masked.GetValueOrDefault(entry.SuggesterId), ct), entry.Topic, field));
        }

        return winners;
    }

    private async Task<string> NameAsync(Award award, Entry entry, MaskedPerson? masked, CancellationToken ct)
    {
        if (entry is { Form: not EntryForm.Individual, Group.Length: > 0 }) return entry.Group;
        if (masked is { Minor: false, Erased: false } && award.NameConsent is not null
            && await people.FindAsync(entry.SuggesterId, RevealPurpose.AwardNotice, award.Id, ct) is { Name: { Length: > 0 } name }) return name;
        return masked?.Name is { Length: > 0 } shown ? shown.Replace('*', '＊') : "（未留姓名）";
    }
}
