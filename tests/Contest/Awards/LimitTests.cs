using System.Net;
using Npgsql;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>Quotas and caps hold, whoever tries whatever way.</summary>
internal sealed class LimitTests
{
    [Test]
    public async Task The_twenty_first_award_and_a_cent_too_much_are_refused_and_cannot_be_stored_at_all()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await (await Judged.MadeAsync(app, 22)).BegunAsync();
        var fine = await its.KindAsync("优秀奖");
        object Of(Guid entry, int cents) => new { kindId = fine, entryId = entry, prizeCents = cents };
        var tooMany = (await its.DraftAsync(null, [.. its.Entries.Take(21).Select(e => Of(e, 100))])).Refused(HttpStatusCode.Conflict, "award.quota-exceeded");
        Assert.That(tooMany.Detail, Does.Contain("20个"));
        var tooMuch = (await its.DraftAsync(null, Of(its.Entries[0], 50_001))).Refused(HttpStatusCode.Conflict, "award.cap-exceeded");
        Assert.That(tooMuch.Detail, Does.Contain("500元").And.Contain("500.01元"));
        (await its.DraftAsync(null, Of(its.Entries[0], -1))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await its.DraftAsync(null, [.. its.Entries.Take(20).Select(e => Of(e, 50_000))])).Ok();
        Assert.That(await its.AwardsAsync(), Has.Count.EqualTo(20));

        const string More = """
            insert into contest.award (id, collection_id, kind_id, quota, cap_cents, for_units, ordinal, entry_id, recipient_key, prize_cents)
            select gen_random_uuid(), collection_id, kind_id, quota, cap_cents, for_units, 21, $1, gen_random_uuid(), 0 from contest.award where ordinal = 1
            """;
        await ViolatesAsync("ck_award_quota", More, its.Entries[20]);
        await ViolatesAsync("fk_award_limits", More.Replace("kind_id, quota, cap_cents, for_units, 21", "kind_id, 21, cap_cents, for_units, 21"), its.Entries[20]);
        await ViolatesAsync("ck_award_cap", "update contest.award set prize_cents = 50001 where ordinal = 1");
        await ViolatesAsync("fk_award_limits", "update contest.award set prize_cents = 50001, cap_cents = 50001 where ordinal = 1");
        await ViolatesAsync("fk_award_limits", "update contest.award_kind set quota = 21 where title = '优秀奖'");
        await ViolatesAsync("fk_award_limits", "update contest.award_kind set cap_cents = 50001 where title = '优秀奖'");
        await ViolatesAsync("ix_award_kind_id_ordinal", "update contest.award set ordinal = 1 where ordinal = 2");
        await ViolatesAsync("ix_award_kind_id_entry_id", "update contest.award set entry_id = $1 where ordinal = 2", its.Entries[0]);
        await ViolatesAsync("ck_award_recipient", "update contest.award set entry_id = null where ordinal = 2");

        await its.ReleasedAsync();
        await its.UnderNoticeAsync();
        await its.ConfirmedAsync();
        (await its.HandOverAsync((await its.AwardsAsync())[0].Id)).Ok();
        await ViolatesAsync("ck_prize_entry_cap", "update contest.prize_entry set amount_cents = 50001");
        await ViolatesAsync("fk_prize_entry_cap", "update contest.prize_entry set amount_cents = 50001, cap_cents = 50001");
        await ViolatesAsync("ck_prize_entry_proof", "update contest.prize_entry set receipt_id = null");

        async Task ViolatesAsync(string constraint, string sql, params object[] values)
        {
            var refused = Assert.ThrowsAsync<PostgresException>(() => app.Database.ExecuteAsync(sql, values));
            Assert.That(refused!.ConstraintName, Is.EqualTo(constraint), sql);
            await Task.CompletedTask;
        }
    }

    [Test]
    public async Task Nobody_gets_an_award_twice_and_who_is_passed_over_is_told_why()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await (await Judged.MadeAsync(app,
        [
            new("王秀兰", "13805320001"), new("王秀兰", "13805320001"), new("张三", "13805320003"),
            new("甲公司", Form: Unit, Group: "甲公司"), new("甲公司", Form: Unit, Group: "甲公司"),
        ])).BegunAsync();
        var (fine, great, cases) = (await its.KindAsync("优秀奖"), await its.KindAsync("突出贡献奖"), await its.KindAsync("转化运用优秀案例奖"));
        object Of(int place, Guid? kind = null) => new { kindId = kind ?? fine, entryId = its.Entries[place - 1] };
        (await its.DraftAsync(null, Of(1), Of(1))).Refused(HttpStatusCode.Conflict, "award.twice");
        (await its.DraftAsync(null, Of(4), Of(5))).Refused(HttpStatusCode.Conflict, "award.twice");
        (await its.DraftAsync(null, Of(1), Of(3))).Refused(HttpStatusCode.Conflict, "award.reason-missing");
        (await its.DraftAsync("名次第二的与名次第一的系同一人。电话13805320001", Of(1), Of(3))).Refused(HttpStatusCode.BadRequest, "award.personal-data");
        (await its.DraftAsync("名次第二的与名次第一的系同一人。", Of(3), Of(1))).Ok();
        Assert.That((await its.ShowAsync())["kinds"]![0]!["awards"]!.AsArray().Select(a => (int)a!["place"]!), Is.EqualTo(new[] { 1, 3 }), "numbered by place");
        (await its.DraftAsync(null, Of(1), Of(1, great))).Ok();

        (await its.DraftAsync(null, new { kindId = Guid.NewGuid(), entryId = its.Entries[0] })).Refused(HttpStatusCode.BadRequest, "award.kind-unknown");
        (await its.DraftAsync(null, new { kindId = fine, entryId = Guid.NewGuid() })).Refused(HttpStatusCode.Conflict, "award.entry-unfit");
        (await its.DraftAsync(null, new { kindId = fine })).Refused(HttpStatusCode.BadRequest, "award.recipient-unfit");
        (await its.DraftAsync(null, new { kindId = cases, entryId = its.Entries[0] })).Refused(HttpStatusCode.BadRequest, "award.recipient-unfit");
        (await its.DraftAsync(null, new { kindId = cases, adoptionId = Guid.NewGuid() })).Refused(HttpStatusCode.Conflict, "award.case-unfit");
        (await its.Writer.PostAsync($"{its.Path}/awarding")).Refused(HttpStatusCode.Conflict, "award.already-begun");
        await app.Database.ExecuteAsync("update contest.standing set place = 1 where place = 2");
        (await its.DraftAsync(null, Of(1))).Refused(HttpStatusCode.Conflict, "award.reason-missing");
        (await its.DraftAsync("名次并列，按会商意见推荐一件。", Of(1))).Ok();
        await app.Database.ExecuteAsync("update contest.entry set sealed = true where id = $1", its.Entries[0]);
        Assert.That((await its.Writer.GetAsync($"{its.Path}/notices/preview")).Ok().Text, Does.Contain("不予公开").And.Not.Contain("助老扶手"), "what is sealed is hidden here, too");
        (await its.Writer.PostAsync($"{its.Path}/awards/submit")).Refused(HttpStatusCode.Conflict, "award.entry-unfit");
        await app.Database.ExecuteAsync("update contest.entry set sealed = false, status = 'Withdrawn' where id = $1", its.Entries[0]);
        (await its.Writer.PostAsync($"{its.Path}/awards/submit")).Refused(HttpStatusCode.Conflict, "award.entry-unfit");
    }

    [Test]
    public async Task A_contest_has_the_kinds_it_was_begun_with_and_only_one_with_a_ranking_begins()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await Judged.MadeAsync(app, 1);
        object Kinds(params object[] kinds) => new { prefix = "金点子", kinds };
        object fine = new { title = "优秀奖", quota = 20, capCents = 50_000 };
        (await BeginAsync(Kinds(fine, fine))).Refused(HttpStatusCode.BadRequest, "award.kinds-invalid");
        (await BeginAsync(Kinds(fine, new { title = "鼓励奖", quota = 181, capCents = 0 }))).Refused(HttpStatusCode.BadRequest, "award.kinds-invalid");
        (await BeginAsync(Kinds(new { title = "案例奖", quota = 5, capCents = 100, forUnits = true }))).Refused(HttpStatusCode.BadRequest, "award.kinds-invalid");
        (await BeginAsync(Kinds(new { title = "优秀奖", quota = 0, capCents = 0 }))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await its.Writer.PostAsync($"/api/office/contests/{Guid.NewGuid()}/awarding")).Refused(HttpStatusCode.NotFound, "collection.not-found");
        (await BeginAsync(new { })).Ok();
        Assert.That((await its.ShowAsync())["kinds"]!.AsArray().Select(k => ((string)k!["title"]!, (int)k["quota"]!, (int)k["capCents"]!)), Is.EqualTo(new[]
        {
            ("优秀奖", 20, 50_000), ("转化运用优秀案例奖", 5, 0), ("突出贡献奖", 5, 100_000),
        }));

        var next = await Judged.MadeAsync(app, 1, "next");
        (await next.Writer.PostAsync($"{next.Path}/awarding")).Refused(HttpStatusCode.Conflict, "award.prefix-taken");
        await app.Database.ExecuteAsync("delete from contest.standing where collection_id = $1", next.Id);
        (await next.Writer.PostAsync($"{next.Path}/awarding", new { prefix = "𠮷点子" })).Refused(HttpStatusCode.Conflict, "award.no-ranking");
        await app.Database.ExecuteAsync("update contest.themed_collection set is_contest = false where id = $1", next.Id);
        (await next.Writer.PostAsync($"{next.Path}/awarding", new { prefix = "𠮷点子" })).Refused(HttpStatusCode.Conflict, "award.no-contest");

        Task<Reply> BeginAsync(object request) => its.Writer.PostAsync($"{its.Path}/awarding", request);
    }

    private const ZhihuiShibei.Kernel.Events.EntryForm Unit = ZhihuiShibei.Kernel.Events.EntryForm.Unit;
}
