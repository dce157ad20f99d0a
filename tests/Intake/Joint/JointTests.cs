using System.Net;
using System.Text.Json.Nodes;
using ZhihuiShibei.Intake.Joint;

namespace ZhihuiShibei.Tests.Intake.Joint;

/// <summary>One suggestion, a lead signer, and others who each confirm, decline or leave again.</summary>
internal sealed class JointTests
{
    [Test]
    public void A_call_and_a_signature_move_by_their_tables_and_no_other_way()
    {
        Matrix.Check(JointLifecycles.Call, JointCallStatus.Open, """
            .      Open Renew Close  Reopen
            Open   -    Open  Closed -
            Closed -    -     -      Open
            """, "joint.wrong-state");
        Matrix.Check(JointLifecycles.Signature, CoSignatureStatus.Invited, """
            .         Invite Confirm   Decline  TakeBack
            Invited   -      Confirmed Declined -
            Confirmed -      -         -        TakenBack
            Declined  -      Confirmed -        -
            TakenBack -      Confirmed -        -
            """, "co-signature.wrong-state");
    }

    [Test]
    public async Task Others_sign_leave_and_decline_and_everybody_sees_what_is_theirs_to_see()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, li, zhao, office) = (await app.ResidentAsync(), await app.ResidentAsync("li"), await app.ResidentAsync("zhao"), await app.StaffAsync("shegong"));
        var body = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(Samples.Suggestion())!;
        body["joint"] = true;
        var receipt = (await wang.PostAsync("/api/mini/suggestions", body)).Ok();
        var (id, code) = (receipt["id"], (string)receipt["invitationCode"]!);
        Assert.That(code, Does.Match("^[2-9A-Z]{20}$"));
        var invitation = (await li.PostAsync("/api/mini/joint/view", new { invitationCode = code.ToLowerInvariant() })).Ok();
        Assert.That(((string)invitation["lead"]!, (string)invitation["mine"]!, (int)invitation["signed"]!), Is.EqualTo(("王**", "Invited", 0)));

        var (signing, key) = (Signing(code, "李建国", "13805320002"), Guid.NewGuid().ToString());
        var taps = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => li.PostAsync("/api/mini/joint/confirm", signing, key)));
        Assert.That(taps.Select(t => t.Status), Is.All.EqualTo(HttpStatusCode.OK), "tapped again and again, signed once");
        (await li.PostAsync("/api/mini/joint/confirm", signing)).Refused(HttpStatusCode.Conflict, "co-signature.wrong-state");
        (await wang.PostAsync("/api/mini/joint/confirm", Signing(code, "王秀兰", "13805320001"))).Refused(HttpStatusCode.Conflict, "joint.own-suggestion");
        (await zhao.PostAsync("/api/mini/joint/confirm", Signing(code, "王秀兰", "13805320001"))).Refused(HttpStatusCode.Conflict, "joint.same-person");
        (await zhao.PostAsync("/api/mini/joint/confirm", Signing(code, "李建国", "13805320002"))).Refused(HttpStatusCode.Conflict, "joint.same-person");
        (await zhao.PostAsync("/api/mini/joint/confirm", Signing(code, "赵老太", null))).Refused(HttpStatusCode.BadRequest, "suggestion.contact-missing");
        (await zhao.PostAsync("/api/mini/joint/decline", new { invitationCode = code })).Ok();
        (await zhao.PostAsync("/api/mini/joint/confirm", Signing(code, "赵老太", "13805320002"))).Ok(); // an old couple shares a telephone

        var lead = (await wang.GetAsync($"/api/mini/suggestions/{id}/joint")).Ok();
        Assert.That((int)lead["signed"]!, Is.EqualTo(2));
        Assert.That(lead["signers"].AsArray().Select(s => (string)s!), Is.EqualTo(new[] { "李**", "赵**" }));
        Assert.That((int)(await office.GetAsync($"/api/office/suggestions/{id}/co-signers")).Ok()["signed"]!, Is.EqualTo(2));
        Assert.That((await li.GetAsync("/api/mini/co-signed")).Ok()["items"].AsArray().Select(i => (string)i!["id"]!), Is.EqualTo(new[] { (string)id! }));
        Assert.That((bool)(await li.GetAsync($"/api/mini/co-signed/{id}")).Ok()["canTakeBack"]!, Is.True);
        (await li.GetAsync($"/api/mini/suggestions/{id}")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await li.PostAsync($"/api/mini/suggestions/{id}/joint/close")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");

        (await li.PostAsync($"/api/mini/co-signed/{id}/take-back")).Ok();
        (await li.PostAsync($"/api/mini/co-signed/{id}/take-back")).Refused(HttpStatusCode.Conflict, "co-signature.wrong-state");
        (await li.GetAsync($"/api/mini/co-signed/{id}")).Refused(HttpStatusCode.NotFound, "co-signature.not-found");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from identity.person where erased_at is not null"), Is.EqualTo(1), "name and contact go with the signature");
        var withdrawn = (await wang.PostAsync($"/api/mini/suggestions/{id}/withdraw", new { })).Ok();
        Assert.That((string)withdrawn["told"]!, Does.Contain("1位联名人"));
        var seen = (await zhao.GetAsync($"/api/mini/co-signed/{id}")).Ok();
        Assert.That((string)seen["timeline"].AsArray()[^1]!["title"]!, Is.EqualTo("发起人已撤回这件建议"));
        (await zhao.PostAsync($"/api/mini/co-signed/{id}/take-back")).Refused(HttpStatusCode.Conflict, "joint.decided");
        (await zhao.PostAsync("/api/mini/me/cancel")).Ok();
        await app.SettleAsync();
        Assert.That((await wang.GetAsync($"/api/mini/suggestions/{id}/joint")).Ok()["signers"].AsArray().Select(s => (string)s!), Is.EqualTo(new[] { "（已注销）" }));
    }

    [Test]
    public async Task A_code_expires_is_renewed_and_stopped_the_number_is_limited_and_a_decision_ends_it()
    {
        await using var app = await ShibeiApp.StartAsync("Intake:Joint:MaxSigners=1");
        var (wang, li, zhao, office) = (await app.ResidentAsync(), await app.ResidentAsync("li"), await app.ResidentAsync("zhao"), await app.StaffAsync("shegong"));
        var id = await Cases.SubmittedAsync(app);
        (await wang.GetAsync($"/api/mini/suggestions/{id}/joint")).Refused(HttpStatusCode.NotFound, "joint.not-found");
        var old = (string)(await wang.PostAsync($"/api/mini/suggestions/{id}/joint")).Ok()["invitationCode"]!;
        var code = (string)(await wang.PostAsync($"/api/mini/suggestions/{id}/joint")).Ok()["invitationCode"]!;
        Assert.That(code, Is.Not.EqualTo(old));
        (await li.PostAsync("/api/mini/joint/view", new { invitationCode = old })).Refused(HttpStatusCode.NotFound, "joint.code-invalid");
        await Task.WhenAll(li.PostAsync("/api/mini/joint/confirm", Signing(code, "李建国", "13805320002")), zhao.PostAsync("/api/mini/joint/confirm", Signing(code, "赵老太", "13805320003")));
        Assert.That((int)(await wang.GetAsync($"/api/mini/suggestions/{id}/joint")).Ok()["signed"]!, Is.EqualTo(1), "of two at once one finds the last place");
        var late = await app.ResidentAsync("qian");
        (await late.PostAsync("/api/mini/joint/confirm", Signing(code, "钱先生", "13805320004"))).Refused(HttpStatusCode.Conflict, "joint.full");
        (await wang.PostAsync($"/api/mini/suggestions/{id}/joint/close")).Ok();
        (await wang.PostAsync($"/api/mini/suggestions/{id}/joint/close")).Refused(HttpStatusCode.Conflict, "joint.wrong-state");
        (await late.PostAsync("/api/mini/joint/view", new { invitationCode = code })).Refused(HttpStatusCode.NotFound, "joint.code-invalid");
        code = (string)(await wang.PostAsync($"/api/mini/suggestions/{id}/joint")).Ok()["invitationCode"]!;
        (await late.PostAsync("/api/mini/joint/view", new { invitationCode = code })).Ok();

        (await office.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Livelihood", leadUnitId = await app.UnitAsync("大港街道") })).Ok();
        await app.SettleAsync();
        (await late.PostAsync("/api/mini/joint/confirm", Signing(code, "钱先生", "13805320004"))).Refused(HttpStatusCode.Conflict, "joint.decided");
        (await wang.PostAsync($"/api/mini/suggestions/{id}/joint")).Refused(HttpStatusCode.Conflict, "joint.decided");
        var signed = (await li.GetAsync("/api/mini/co-signed")).Ok()["items"].AsArray().Count == 1 ? li : zhao;
        (await signed.PostAsync($"/api/mini/co-signed/{id}/take-back")).Refused(HttpStatusCode.Conflict, "joint.decided");
        app.Time.Advance(TimeSpan.FromDays(31));
        (await (await app.ResidentAsync("qian")).PostAsync("/api/mini/joint/view", new { invitationCode = code })).Refused(HttpStatusCode.NotFound, "joint.code-invalid");
    }

    private static object Signing(string code, string name, string? phone) => new { invitationCode = code, name, phone };
}
