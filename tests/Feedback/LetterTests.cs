using System.Net;
using UglyToad.PdfPig;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>Whoever left only a postal address, or cannot be called, gets a letter.</summary>
internal sealed class LetterTests
{
    private const string Address = "青岛市市北区登州路12号3单元201室";

    [Test]
    public async Task Who_left_only_an_address_gets_a_printed_letter_and_its_posting_is_the_proof()
    {
        await using var app = await ShibeiApp.StartAsync("Feedback:Site=https://jianyi.example.cn");
        var resident = await app.ResidentAsync();
        var id = await ByAddressAsync(app, resident);
        await app.HappensAsync(app.Accepted(id), app.Concluded(id));
        await app.NoticesAreAsync("Writing", "Writing");
        var officer = await app.StaffAsync("shegong");
        var letters = (await officer.GetAsync("/api/office/letters?printed=false")).Ok()["items"].AsArray();
        var ids = letters.Select(l => (Guid)l!["id"]!).ToArray();
        Assert.That(letters.ToJsonString(), Does.Not.Contain("登州路").And.Not.Contain("王秀兰"));
        var post = new { postedOn = "2024-11-28", letters = ids.Select(i => new { id = i, registerNumber = "XA12345678937" }).ToArray() };
        (await officer.PostAsync("/api/office/letters/posted", post)).Refused(HttpStatusCode.Conflict, "letter.not-printed");

        var text = await PrintAsync(officer, ids);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("告知书寄送清单").And.Contain("登州路12号3单元201室").And.Contain("王秀兰"));
            Assert.That(text, Does.Contain("您的建议已受理，由").And.Contain("已在三个楼院加装扶"));
            Assert.That(text, Does.Contain("https://jianyi.example.cn/r").And.Contain("短码"));
            Assert.That(text, Does.Not.Contain("查询码 "), "who has an account needs none");
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'personal-data.reveal' and detail like '书信告知%'"), Is.EqualTo(2));
        }

        (await officer.PostAsync("/api/office/letters/posted", post with { postedOn = "2024-11-29" })).Refused(HttpStatusCode.BadRequest, "letter.wrong-day");
        (await officer.PostAsync("/api/office/letters/posted", post)).Ok();
        await app.SettleAsync();
        await app.NoticesAreAsync("Posted", "Posted");
        (await officer.PostAsync("/api/office/letters/print", new { ids })).Refused(HttpStatusCode.NotFound, "letter.not-found");
        var proof = (await officer.GetAsync($"/api/office/suggestions/{id}/notices")).Ok()["notices"][0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string)proof["postedOn"]!, (string)proof["attempts"]![0]!["outcomeText"]!), Is.EqualTo(("2024-11-28", "书信已寄出")));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.timeline where title = '已通过书信告知您'"), Is.EqualTo(2));
        }

        (await officer.PostAsync($"/api/office/letters/{ids[0]}/returned", new { reason = "查无此人" })).Ok();
        await app.NoticesAreAsync("Posted", "Unreachable");
        (await resident.PostAsync($"/api/mini/notices/{ids[0]}/read")).Ok();
        await app.NoticesAreAsync("Posted", "Read");
    }

    [Test]
    public async Task Who_cannot_be_called_is_written_to_where_there_is_an_address()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await ByAddressAsync(app, await app.ResidentAsync(), "13805320001");
        await app.HappensAsync(app.Accepted(id));
        await app.NoticesAreAsync("Calling");
        var (officer, call) = (await app.StaffAsync("shegong"), await app.Database.ScalarAsync<Guid>("select id from feedback.notice"));
        (await officer.PostAsync($"/api/office/calls/{call}/record", new { outcome = "WrongNumber" })).Ok();
        await app.NoticesAreAsync("Writing");
        Assert.That(await app.Database.ScalarAsync<string>("select reason from feedback.history where act = 'HandToPaper'"), Is.EqualTo("号码有误"));
        await app.HappensAsync(app.Progress(id));
        await app.NoticesAreAsync("Writing", "Writing");
    }

    [Test]
    public async Task Nobody_writes_to_who_was_erased()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.HappensAsync(app.Accepted(await ByAddressAsync(app, resident)));
        var letter = await app.Database.ScalarAsync<Guid>("select id from feedback.notice");
        // Erased, and the fact of it is still on its way.
        await app.Database.ExecuteAsync("update identity.person set sealed = '', erased_at = now() where id = (select suggester_id from feedback.recipient)");
        var officer = await app.StaffAsync("shegong");
        (await officer.PostAsync("/api/office/letters/print", new { ids = new[] { letter } })).Refused(HttpStatusCode.Conflict, "letter.nothing-to-print");
        await app.NoticesAreAsync("Cancelled");
        (await officer.PostAsync("/api/office/letters/print", new { ids = Array.Empty<Guid>() })).Refused(HttpStatusCode.BadRequest, "request.invalid");
    }

    private static async Task<string> PrintAsync(ApiClient officer, Guid[] ids)
    {
        using var answer = await officer.Http.PostAsync("/api/office/letters/print", System.Net.Http.Json.JsonContent.Create(new { ids }));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        return string.Concat(pdf.GetPages().Select(p => p.Text));
    }

    private static async Task<Guid> ByAddressAsync(ShibeiApp app, ApiClient resident, string? phone = null)
    {
        var id = (Guid)(await resident.PostAsync("/api/mini/suggestions", new
        {
            topic = "在老旧楼院增设助老扶手",
            rationale = "本楼院建于上世纪八十年代，六层无电梯，楼道没有扶手，去年冬天有两位老人摔伤。",
            countermeasures = "建议由街道牵头，在每层楼道加装双侧扶手。",
            suggester = new { kind = "Person", name = "王秀兰", phone, otherContact = Address, subdistrictCode = "370203005", communityCode = "370203005001" },
            termsVersion = "2024-11",
            domain = "Livelihood",
        })).Ok()["id"]!;
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from intake.text_check") == 0, "the text is checked");
        await app.SettleAsync();
        return id;
    }
}
