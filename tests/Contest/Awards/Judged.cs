using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Contest;
using ZhihuiShibei.Contest.Awards;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review;
using ZhihuiShibei.Contest.Review.Preparing;
using ZhihuiShibei.Contest.Review.Results;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>
/// A contest whose entries are ranked, as the review leaves it: the place of an entry is its index + 1. Awards are proposed by
/// <c>shegong</c> and released by <c>shegong2</c>.
/// </summary>
internal sealed class Judged(ShibeiApp app, Guid id, string code, List<Guid> entries)
{
    public const string Code = "dasai-2024";

    /// <summary>Who handed an entry in.</summary>
    internal sealed record By(
        string Name = "王秀兰", string? Phone = null, EntryForm Form = EntryForm.Individual, string? Group = null, bool Minor = false,
        Guid? Account = null, Guid? Suggestion = null, string Topic = "在老旧楼院增设助老扶手");

    public ShibeiApp App => app;
    public Guid Id => id;
    public string Path => $"/api/office/contests/{id}";
    public string Open => $"/api/open/contests/{code}";
    public List<Guid> Entries => entries;
    public ApiClient Writer { get; private set; } = null!;
    public ApiClient Checker { get; private set; } = null!;

    public static Task<Judged> MadeAsync(ShibeiApp app, int entries = 4, string code = Code) =>
        MadeAsync(app, [.. Enumerable.Range(1, entries).Select(i => new By(Phone: $"1380532{i:0000}", Topic: $"第{i}件金点子"))], code);

    public static async Task<Judged> MadeAsync(ShibeiApp app, IReadOnlyList<By> by, string code = Code)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, people) = (scope.ServiceProvider.GetRequiredService<ContestContext>(), scope.ServiceProvider.GetRequiredService<PersonalDataGate>());
        var now = app.Time.GetUtcNow();
        var contest = NewId.At(now);
        var collection = (ThemedCollection)Activator.CreateInstance(typeof(ThemedCollection), nonPublic: true)!;
        var row = db.Entry(collection);
        foreach (var (name, value) in new (string, object)[]
        {
            ("Id", contest), ("Code", code), ("Title", "“智汇市北·金点子”大赛"), ("IsContest", true), ("OpensAt", now.AddMonths(-7)), ("ClosesAt", now.AddMonths(-1)),
            ("CreatedAt", now), ("Status", CollectionStatus.Closed),
        }) row.Property(name).CurrentValue = value;
        var review = ContestReview.Prepare(contest, Actor.System, now);
        (db.Entry(review).Property(r => r.Status).CurrentValue, db.Entry(review).Property(r => r.Round).CurrentValue) = (ReviewPhase.Proposal, 1);
        db.Add(review);
        db.Add(new RulesVersion { ReviewId = contest, Version = 1, Rules = new ReviewSettings().FirstRules, By = Guid.Empty, At = now });
        collection.Fields.Add(new("elder-care", "养老服务"));
        db.Add(collection);
        List<Guid> entries = [];
        foreach (var (one, place) in by.Select((b, i) => (b, i + 1)))
        {
            var data = new PersonalData { Name = one.Name, Phone = one.Phone, GuardianName = one.Minor ? "王建国" : null };
            var person = people.Keep(db, one.Form == EntryForm.Unit ? SuggesterKind.LegalPerson : SuggesterKind.Person, data);
            var entry = Entry.Enter(new CollectionEntryReceived(
                one.Suggestion ?? Guid.CreateVersion7(), contest, $"SB-20241128-{place:0000}-K", Channel.MiniProgram, "elder-care", one.Form, one.Group,
                person, [], one.Account, "2024-11", [], one.Topic, "事由", "对策", [], now, now));
            entry.Admit(Actor.System, now);
            db.Add(entry);
            db.Add(StandingOf(contest, entry.Id, 1, place, now));
            entries.Add(entry.Id);
        }

        await db.SaveChangesAsync();
        return new(app, contest, code, entries) { Writer = await app.StaffAsync("shegong"), Checker = await app.StaffAsync("shegong2") };
    }

    /// <summary>The review was taken up again and left this order.</summary>
    public async Task RankAnewAsync(params Guid[] order) => await app.WithAsync(async (ContestContext db) =>
    {
        var round = await db.LatestRoundAsync(id, default) + 1;
        db.AddRange(order.Select((entry, i) => StandingOf(id, entry, round, i + 1, app.Time.GetUtcNow())));
        await db.Set<ContestReview>().Where(r => r.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Status, ReviewPhase.Proposal).SetProperty(r => r.Round, round));
        return await db.SaveChangesAsync();
    });

    public Task<string?> ReviewAsync() => app.Database.ScalarAsync<string>("select status from contest.review where id = $1", id);

    public async Task SignInAnewAsync() => (Writer, Checker) = (await app.StaffAsync("shegong"), await app.StaffAsync("shegong2"));

    public async Task<Judged> BegunAsync(object? request = null)
    {
        (await Writer.PostAsync($"{Path}/awarding", request ?? new { })).Ok();
        return this;
    }

    public async Task<JsonNode> ShowAsync() => (await Writer.GetAsync($"{Path}/awarding")).Ok().Json!;

    public async Task<Guid> KindAsync(string title) => (Guid)(await ShowAsync())["kinds"]!.AsArray().Single(k => (string?)k!["title"] == title)!["id"]!;

    public async Task<List<(Guid Id, string Kind, int Ordinal)>> AwardsAsync() => [.. (await ShowAsync())["kinds"]!.AsArray().SelectMany(
        k => k!["awards"]!.AsArray().Select(a => ((Guid)a!["id"]!, (string)k["title"]!, (int)a["ordinal"]!)))];

    public Task<Reply> DraftAsync(string? departure = null, params object[] awards) => Writer.PutAsync($"{Path}/awards", new { awards, departure });

    /// <summary>The first so many entries get 优秀奖 of 500 yuan each.</summary>
    public async Task<Judged> DraftedAsync(int awards = 2)
    {
        var kind = await KindAsync("优秀奖");
        (await DraftAsync(null, [.. entries.Take(awards).Select(e => new { kindId = kind, entryId = e, prizeCents = 50_000, prize = "图书卡" })])).Ok();
        return this;
    }

    public async Task<Judged> ReleasedAsync()
    {
        (await Writer.PostAsync($"{Path}/awards/submit")).Ok();
        (await Checker.PostAsync($"{Path}/awards/release")).Ok();
        return this;
    }

    public async Task<Judged> UnderNoticeAsync()
    {
        (await Writer.PostAsync($"{Path}/notices/result")).Ok();
        return this;
    }

    /// <summary>After the last day of the notice.</summary>
    public async Task<Judged> ConfirmedAsync()
    {
        app.Time.Advance(TimeSpan.FromDays(8));
        await SignInAnewAsync();
        (await Writer.PostAsync($"{Path}/awards/confirm")).Ok();
        return this;
    }

    /// <summary>Every award, with a receipt.</summary>
    public async Task<Judged> HandedOverAsync()
    {
        foreach (var (award, _, _) in await AwardsAsync()) (await HandOverAsync(award)).Ok();
        return this;
    }

    public async Task<Reply> HandOverAsync(Guid award, int cents = 50_000)
    {
        var receipt = (Guid)(await Writer.UploadAsync($"/api/office/awards/{award}/files", SampleFiles.Pdf(), "签收单.pdf", "application/pdf")).Ok()["id"]!;
        return await Writer.PostAsync($"/api/office/awards/{award}/prize", new
        {
            outcome = "HandedOver", day = $"{app.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd}", method = "Ceremony", receivedBy = "Winner",
            amountCents = cents, receiptId = receipt,
        });
    }

    private static Standing StandingOf(Guid contest, Guid entry, int round, int place, DateTimeOffset at) => new()
    {
        Id = NewId.At(at), CollectionId = contest, EntryId = entry, Round = round, Place = place, Mean = 90 - (place / 100m), Spread = 3, At = at,
    };
}
