using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Objections;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Mine;

/// <summary>What is kept of the holder of an account about awards: what they won, and what they objected to.</summary>
internal sealed class AboutAwards(ContestContext db) : IAboutPerson
{
    public int Place => 40;

    public Task<IReadOnlyList<Guid>> PersonsAsync(Guid accountId, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public async Task<IReadOnlyList<AboutSection>> TellAsync(
        Guid accountId, IReadOnlyDictionary<Guid, PersonalData> people, CancellationToken ct)
    {
        var won = await (
            from certificate in db.Set<Certificate>().AsNoTracking()
            join award in db.Set<Award>() on certificate.AwardId equals award.Id
            join entry in db.Entries on award.EntryId equals entry.Id
            where entry.AccountId == accountId
            orderby certificate.IssuedAt
            select certificate).ToListAsync(ct);
        var objections = await db.Set<Objection>().AsNoTracking().Where(o => o.AccountId == accountId).OrderBy(o => o.ReceivedAt).ToListAsync(ct);
        return
        [
            new("awards", "获奖", [.. won.Select(c => new AboutItem(
                c.IssuedAt, c.Kind, AboutField.Of(("证书编号", c.Number), ("获奖内容", c.Work), ("证书", c.Status.Name()))))]),
            new("objections", "异议", [.. objections.Select(o => new AboutItem(
                o.ReceivedAt, o.Status.Name(), AboutField.Of(("针对", o.About), ("内容", o.Text), ("答复", o.Answer))))]),
        ];
    }
}

/// <summary>注销: the objection stays on file, without whose it was.</summary>
internal sealed class FollowAccounts(ContestContext db) : INotificationHandler<AccountCancelled>
{
    public Task Handle(AccountCancelled fact, CancellationToken cancellationToken) => db.Set<Objection>()
        .Where(o => o.AccountId == fact.AccountId).ExecuteUpdateAsync(set => set.SetProperty(o => o.AccountId, (Guid?)null), cancellationToken);
}
