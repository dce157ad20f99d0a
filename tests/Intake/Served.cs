using System.Text.Json;

namespace ZhihuiShibei.Tests.Intake;

/// <summary>What belongs to one resident each beside suggestions: a complaint of <c>wang</c>, and a suggestion of another that <c>li</c> co-signed.</summary>
internal sealed record Served(Guid Complaint, Guid CoSigned)
{
    public static async Task<Served> MadeAsync(ShibeiApp app)
    {
        var (wang, li, lead) = (await app.ResidentAsync("wang"), await app.ResidentAsync("li"), await app.ResidentAsync("lead"));
        var complaint = (Guid)(await wang.PostAsync("/api/mini/complaints", new { kind = "MiniProgram", text = "字太小，看不清。" })).Ok()["id"]!;
        var body = JsonSerializer.SerializeToNode(Samples.Suggestion("联名请设公交站座椅"))!;
        body["joint"] = true;
        var receipt = (await lead.PostAsync("/api/mini/suggestions", body)).Ok();
        (await li.PostAsync("/api/mini/joint/confirm", new { invitationCode = (string)receipt["invitationCode"]!, name = "李建国", phone = "13805320002" })).Ok();
        await app.SettleAsync();
        return new(complaint, (Guid)receipt["id"]!);
    }

    public Guid? IdIn(string route) => route.Contains("/complaints/{id", StringComparison.Ordinal) ? Complaint
        : route.Contains("/co-signed/{id", StringComparison.Ordinal) ? CoSigned
        : null;
}
