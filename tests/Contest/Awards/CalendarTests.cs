using System.Net;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>A notice of the working calendar that comes while awards lie open may lengthen what people were told, never shorten it.</summary>
internal sealed class CalendarTests
{
    private static readonly string[] Statutory =
        ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-01-01", "2027-04-05", "2027-05-01", "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03"];

    [Test]
    public async Task The_days_for_objections_grow_with_the_calendar_and_do_not_shrink()
    {
        await using var app = await ShibeiApp.StartAsync();
        app.Time.SetUtcNow(new(2027, 2, 3, 2, 0, 0, TimeSpan.Zero));
        var its = await (await Judged.MadeAsync(app)).BegunAsync();
        await (await (await its.DraftedAsync()).ReleasedAsync()).UnderNoticeAsync();
        Assert.That(await UntilAsync(), Is.EqualTo("2027-02-13T00:00:00.000+08:00"));
        await LoadAsync([.. Statutory, "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"], ["2027-02-13", "2027-02-14"]);
        Assert.That(await UntilAsync(), Is.EqualTo("2027-02-17T00:00:00.000+08:00"));
        await LoadAsync(Statutory, []);
        Assert.That(await UntilAsync(), Is.EqualTo("2027-02-17T00:00:00.000+08:00"));
        Assert.That((await app.Anyone().GetAsync($"{its.Open}/notices/1")).Ok().Text, Does.Contain("2027年2月16日24时前可以提出异议"));

        app.Time.SetUtcNow(new(2027, 2, 16, 15, 59, 59, TimeSpan.Zero));
        for (var i = 0; i < 5; i++) (await ObjectAsync($"第{i}件异议：名次与公开的规则不符。🏡𠮷")).Ok();
        (await ObjectAsync("第六件异议：名次与公开的规则不符。")).Refused(HttpStatusCode.Conflict, "objection.too-many");
        (await ObjectAsync(new string('异', 2001))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await ObjectAsync("\u200B\u202E　　　　　　　　　　\u200B")).Refused(HttpStatusCode.BadRequest, "objection.too-thin");

        async Task<string> UntilAsync() => (string)(await app.Anyone().GetAsync($"{its.Open}/notices")).Ok().Json![0]!["objectionsUntil"]!;

        async Task<Reply> ObjectAsync(string text) => await (await app.ResidentAsync()).PostAsync($"/api/mini/contests/{Judged.Code}/objections", new { text });

        async Task LoadAsync(string[] holidays, string[] makeupWorkdays)
        {
            var administrator = await app.StaffAsync("xitong");
            (await administrator.PostAsync("/api/office/calendar/notices", new { year = 2027, holidays, makeupWorkdays, source = "国办发明电〔2026〕1号" })).Ok();
            await Eventually.TrueAsync(async () => (int)(await administrator.GetAsync("/api/office/calendar")).Ok()["waiting"]! == 0, "all is recomputed");
        }
    }
}
