using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Contest;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Review;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Tests.Identity;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>A contest whose review is walked through over HTTP; its entries come as Intake would tell of them.</summary>
internal sealed class Contested(ShibeiApp app, Guid id)
{
    public const string Elder = "elder-care", Estates = "estates", Seed = "01,05,09,17,22,31,08";
    private int _people;

    public Guid Id => id;
    public ApiClient Officer { get; private set; } = null!;
    public string Review => $"/api/office/contests/{id}/review";
    public string Jurors => $"/api/office/contests/{id}/jurors";

    /// <summary>By juror's user name.</summary>
    public Dictionary<string, Guid> JurorIds { get; } = [];

    public static async Task<Contested> MadeAsync(ShibeiApp app, CollectionStatus status = CollectionStatus.Closed, bool fields = true)
    {
        var collection = (ThemedCollection)Activator.CreateInstance(typeof(ThemedCollection), nonPublic: true)!;
        var (contest, now) = (Guid.CreateVersion7(app.Time.GetUtcNow()), app.Time.GetUtcNow());
        Set("Id", contest);
        Set("Code", $"c{contest:N}"[..15]);
        Set("Title", "“智汇市北·金点子”大赛");
        Set("IsContest", true);
        Set("Fields", fields ? new List<CollectionField> { new(Elder, "养老服务"), new(Estates, "物业小区和开放式楼院管理") } : []);
        Set("OpensAt", now.AddDays(-30));
        Set("ClosesAt", now.AddDays(status == CollectionStatus.Open ? 1 : -1));
        Set("CreatedAt", now.AddDays(-40));
        Set("Status", status);
        await app.WithAsync((ContestContext db) =>
        {
            db.Add(collection);
            return db.SaveChangesAsync();
        });
        var made = new Contested(app, contest);
        await made.RenewAsync();
        return made;

        void Set(string name, object value)
        {
            for (var type = collection.GetType(); ; type = type.BaseType!)
            {
                if (type.GetProperty(name, BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public) is not { } property) continue;
                property.SetValue(collection, value);
                return;
            }
        }
    }

    /// <summary>Signs the officer in anew, after the clock was moved.</summary>
    public async Task RenewAsync() => Officer = await app.StaffAsync("shegong");

    public async Task<Contested> PreparedAsync(int each = 3)
    {
        (await Officer.PostAsync(Review)).Ok();
        (await Officer.PutAsync($"{Review}/rules", Rules(each))).Ok();
        return this;
    }

    public static object Rules(int each = 3, int[]? weights = null, int trimFrom = 5) => new
    {
        jurorsEach = each,
        criteria = new[] { "innovation", "feasibility", "effect", "public-benefit" }.Zip(weights ?? [25, 25, 25, 25], (code, weight) => new { code, name = code, weight }),
        most = 100, trim = 1, trimFrom, decimals = 2, dispersed = 30, tieOrder = new[] { "public-benefit", "effect" },
    };

    /// <summary>A person in the vault.</summary>
    public Task<Guid> PersonAsync(string name, string? phone = null, SuggesterKind kind = SuggesterKind.Person) => app.WithAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<ContestContext>();
        var person = services.GetRequiredService<PersonalDataGate>().Keep(db, kind, new PersonalData { Name = name, Phone = phone ?? $"1380532{_people++:0000}" });
        await db.SaveChangesAsync();
        return person;
    });

    /// <summary>An entry as Intake tells of it.</summary>
    public async Task<CollectionEntryReceived> EnterAsync(
        string topic, string? field = Elder, Guid? suggester = null, string? group = null, string rationale = "社区老人多，就餐不便。",
        string countermeasures = "建议社区食堂延时供餐。", params Guid[] members)
    {
        var (suggestion, now) = (Guid.CreateVersion7(app.Time.GetUtcNow()), ShibeiApp.Beginning.AddDays(-1).AddSeconds(_people));
        var fact = new CollectionEntryReceived(
            suggestion, id, $"SB-20241128-{_people:0000}-K", Channel.MiniProgram, field, group is null ? EntryForm.Individual : EntryForm.Team, group,
            suggester ?? await PersonAsync($"建议人{_people}"), members, null, "2024-11", [], topic, rationale, countermeasures, [], now, now);
        await SayAsync(fact);
        return fact;
    }

    public async Task SayAsync(params Fact[] facts)
    {
        await app.WithAsync((KernelContext db) =>
        {
            var catalogue = app.Services.GetRequiredService<FactCatalogue>();
            db.Set<OutboxRow>().AddRange(facts.SelectMany(f => catalogue.RowsFor(f, app.Time.GetUtcNow())).Where(r => r.Subscriber == "contest"));
            return db.SaveChangesAsync();
        });
        await app.SettleAsync();
    }

    public Task<Guid> EntryIdAsync(CollectionEntryReceived of) =>
        app.Database.ScalarAsync<Guid>("select id from contest.entry where suggestion_id = $1", of.SuggestionId);

    /// <summary>Admits everything that was not looked at yet.</summary>
    public async Task AdmitAllAsync()
    {
        foreach (var entry in await app.Database.ColumnAsync<Guid>("select id from contest.entry where status = 'Entered' and collection_id = $1", id))
            (await AdmitAsync(entry)).Ok();
    }

    public async Task<Reply> AdmitAsync(Guid entry)
    {
        var shown = (await Officer.GetAsync($"{Review}/entries/{entry}")).Ok();
        return await Officer.PostAsync($"{Review}/entries/{entry}/admit", new { hash = (string)shown["copy"]!["hash"]!, namesRemoved = true });
    }

    /// <summary>Adds a demo account to the pool; it pledges unless told otherwise.</summary>
    public async Task<Guid> JurorAsync(
        string userName, string employer = "青岛理工大学", bool pledges = true, string? name = null, string? phone = null, string[]? fields = null)
    {
        var added = (await Officer.PostAsync(Jurors, await BodyAsync(userName, employer, name, phone, fields))).Ok();
        JurorIds[userName] = (Guid)added["id"]!;
        if (pledges) (await (await app.StaffAsync(userName)).PostAsync($"/api/office/jury/contests/{id}/pledge", new { version = "2024-11" })).Ok();
        return JurorIds[userName];
    }

    public async Task<object> BodyAsync(string userName, string employer = "青岛理工大学", string? name = null, string? phone = null, string[]? fields = null,
        string from = "2024-11-01", string to = "2025-10-31") => new
    {
        staffId = await app.StaffIdAsync(userName), name = name ?? $"评委{_people}", phone = phone ?? $"1390532{_people++:0000}", employer,
        fields = fields ?? [Elder, Estates], termFrom = from, termTo = to,
    };

    /// <summary>From whatever stands in the preliminary review to a drawn contest.</summary>
    public async Task<Reply> ScoringAsync(string seed = Seed)
    {
        (await Officer.PostAsync($"{Review}/seed", SeedBody())).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(61));
        await RenewAsync();
        return await StartAsync(seed);
    }

    public object SeedBody() => new { source = "1小时后公布的双色球开奖号码，红球由小到大、蓝球在后。", knownFrom = app.Time.GetUtcNow().AddMinutes(60) };

    public Task<Reply> StartAsync(string seed = Seed) => Officer.PostAsync($"{Review}/scoring", new { seed, proof = "中国福彩网第2025067期开奖公告" });

    public static object Scores(decimal each) => Scores(each, each, each, each);

    public static object Scores(decimal innovation, decimal feasibility, decimal effect, decimal benefit, string? comment = null) => new
    {
        scores = new[]
        {
            new { criterion = "innovation", score = innovation }, new { criterion = "feasibility", score = feasibility },
            new { criterion = "effect", score = effect }, new { criterion = "public-benefit", score = benefit },
        },
        comment,
    };

    /// <summary>As the awards do when an objection is upheld.</summary>
    public Task<bool> ReopenAsync(string reason) => app.WithAsync((ContestContext db) => db.InTurnAsync(async () =>
    {
        (await db.HoldReviewAsync(id, default)).ReopenDeliberation(reason, Actor.System, app.Time.GetUtcNow());
        return true;
    }, default));

    public Task<Reply> NextAsync(ApiClient juror) => juror.GetAsync($"/api/office/jury/contests/{id}/next");

    public static Task<Reply> GiveAsync(ApiClient juror, JsonNode sheet, object scores) =>
        juror.PostAsync($"/api/office/jury/assignments/{(Guid)sheet["id"]!}/scores", scores);

    /// <summary>The juror scores all they have left.</summary>
    /// <param name="score">By topic.</param>
    public async Task<int> ScoreAllAsync(string userName, Func<string, decimal> score)
    {
        var (client, count) = (await app.StaffAsync(userName), 0);
        while ((await NextAsync(client)).Ok().Json!["sheet"] is { } sheet)
        {
            (await GiveAsync(client, sheet, Scores(score((string)sheet["topic"]!)))).Ok();
            count++;
        }

        return count;
    }
}
