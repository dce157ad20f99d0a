using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Cases;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Results;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>A proposal that was held against the rules.</summary>
/// <param name="PassesOver">An entry with as good a place as an awarded one got nothing: that takes a reason.</param>
internal sealed record Proposal(IReadOnlyList<Award> Awards, bool PassesOver)
{
    /// <summary>An entry with its place.</summary>
    private sealed record Placed(Entry Entry, int Place);

    /// <exception cref="Kernel.Http.Refusal">Any rule of <see cref="DraftAwards"/>.</exception>
    public static async Task<Proposal> CheckedAsync(
        ContestContext db, PersonalDataGate people, Guid contest, int round, IReadOnlyList<DraftAwards.Proposed> wanted,
        DateTimeOffset now, CancellationToken ct)
    {
        var kinds = await db.KindsAsync(contest, ct);
        foreach (var one in wanted) Check(one, kinds.Find(k => k.Id == one.KindId) ?? throw AwardErrors.KindUnknown.Refuse());
        foreach (var kind in kinds.Where(k => wanted.Count(w => w.KindId == k.Id) > k.Quota))
            throw AwardErrors.QuotaExceeded.Refuse($"{kind.Title}的名额是{kind.Quota}个，请减少后再保存。");
        var placed = await PlacedAsync(db, contest, round, ct);
        var cases = await CasesAsync(db, contest, wanted, ct);
        var keys = await KeysAsync(people, placed, wanted, ct);
        List<Award> awards = [];
        foreach (var kind in kinds)
        {
            var own = wanted.Where(w => w.KindId == kind.Id).OrderBy(w => PlaceOf(w)?.Place).ToList();
            awards.AddRange(own.Select((w, i) => AwardOf(w, kind, i + 1)));
        }

        if (awards.GroupBy(a => (a.KindId, a.RecipientKey)).Any(g => g.Count() > 1)
            || awards.GroupBy(a => (a.KindId, a.EntryId ?? a.AdoptionId)).Any(g => g.Count() > 1))
            throw AwardErrors.Twice.Refuse();
        var given = awards.Where(a => a.EntryId is not null).Select(a => a.EntryId!.Value).ToHashSet();
        var last = awards.Max(a => a.Place) ?? 0;
        return new(awards, placed.Values.Any(p => p.Place <= last && !given.Contains(p.Entry.Id)));

        Placed? PlaceOf(DraftAwards.Proposed one) =>
            one.EntryId is { } entry ? placed.GetValueOrDefault(entry) ?? throw AwardErrors.EntryUnfit.Refuse() : null;

        Award AwardOf(DraftAwards.Proposed one, AwardKind kind, int ordinal) => new()
        {
            Id = NewId.At(now), CollectionId = contest, KindId = kind.Id, Quota = kind.Quota, CapCents = kind.CapCents, ForUnits = kind.ForUnits,
            Ordinal = ordinal, EntryId = one.EntryId, AdoptionId = one.AdoptionId, Place = PlaceOf(one)?.Place,
            RecipientKey = one.AdoptionId is { } adoption
                ? cases.Contains(adoption) ? adoption : throw AwardErrors.CaseUnfit.Refuse()
                : keys[one.EntryId!.Value],
            PrizeCents = one.PrizeCents, Prize = PublicText.OrNothing(one.Prize), NameConsent = PublicText.OrNothing(one.NameConsent),
        };
    }

    private static void Check(DraftAwards.Proposed one, AwardKind kind)
    {
        if ((one.EntryId is null) != kind.ForUnits || (one.AdoptionId is null) == kind.ForUnits) throw AwardErrors.RecipientUnfit.Refuse();
        if (one.PrizeCents > kind.CapCents)
            throw AwardErrors.CapExceeded.Refuse($"{kind.Title}的奖品价值不超过{Money.Yuan(kind.CapCents)}元，所填为{Money.Yuan(one.PrizeCents)}元，请调整后再保存。");
    }

    /// <summary>Entries of the result that may still get something.</summary>
    private static async Task<Dictionary<Guid, Placed>> PlacedAsync(ContestContext db, Guid contest, int round, CancellationToken ct) => await (
        from standing in db.Set<Standing>().AsNoTracking()
        join entry in db.Entries.AsNoTracking() on standing.EntryId equals entry.Id
        where standing.CollectionId == contest && standing.Round == round
            && entry.Status != EntryStatus.Withdrawn && entry.Status != EntryStatus.Rejected
        select new Placed(entry, standing.Place)).ToDictionaryAsync(p => p.Entry.Id, ct);

    private static async Task<HashSet<Guid>> CasesAsync(
        ContestContext db, Guid contest, IReadOnlyList<DraftAwards.Proposed> wanted, CancellationToken ct)
    {
        var asked = wanted.Where(w => w.AdoptionId is not null).Select(w => w.AdoptionId!.Value).ToList();
        return await db.CasesOf(contest).Where(c => asked.Contains(c.AdoptionId)).Select(c => c.AdoptionId).Distinct().ToHashSetAsync(ct);
    }

    /// <summary>Who somebody is, without looking at anybody: by telephone number, else by account; a unit by its name.</summary>
    private static async Task<Dictionary<Guid, Guid>> KeysAsync(
        PersonalDataGate people, Dictionary<Guid, Placed> placed, IReadOnlyList<DraftAwards.Proposed> wanted, CancellationToken ct)
    {
        var entries = wanted.Where(w => w.EntryId is not null).Select(w => w.EntryId!.Value).Distinct().Where(placed.ContainsKey)
            .Select(id => placed[id].Entry).ToList();
        var phones = await people.CountingKeysAsync([.. entries.Select(e => e.SuggesterId)], ct);
        return entries.ToDictionary(e => e.Id, e => e switch
        {
            { Form: EntryForm.Unit, Group: { } unit } => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"unit:{unit}")).AsSpan(0, 16)),
            _ when phones.TryGetValue(e.SuggesterId, out var phone) => phone,
            _ => e.AccountId ?? e.SuggesterId,
        });
    }
}
