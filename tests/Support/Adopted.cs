namespace ZhihuiShibei.Tests.Support;

/// <summary>A confirmed commitment of a lead unit, that of <c>zhujianju</c> unless told, with a ground, one milestone and a file.</summary>
internal sealed record Adopted(Guid Id, Guid MilestoneId, Guid EvidenceId, Guid FileId)
{
    public static async Task<Guid> ConfirmedAsync(ShibeiApp app, Guid suggestion, string lead = "zhujianju")
    {
        var (unit, officer) = (await app.StaffAsync(lead), await app.StaffAsync("shegong"));
        var id = (Guid)(await unit.PostAsync("/api/office/adoptions", new
        {
            outcome = "NewMeasure",
            title = "老旧楼院楼道加装扶手",
            summary = "为没有电梯的老旧楼院楼道加装双侧扶手。",
            suggestionIds = new[] { suggestion },
            milestones = new[] { new { title = "完成首批三个楼院", dueOn = "2025-03-31" } },
        })).Ok()["id"]!;
        (await unit.PostAsync($"/api/office/adoptions/{id}/evidence", new { evidence = new { text = "列入年度工作计划", documentNumber = "青北住建发〔2024〕9号" } })).Ok();
        (await unit.PostAsync($"/api/office/adoptions/{id}/submit")).Ok();
        (await officer.PostAsync($"/api/office/adoptions/{id}/confirm")).Ok();
        await app.SettleAsync();
        return id;
    }

    public static async Task<Adopted> MadeAsync(ShibeiApp app, Guid suggestion)
    {
        var id = await ConfirmedAsync(app, suggestion);
        var unit = await app.StaffAsync("zhujianju");
        var file = (Guid)(await unit.UploadAsync($"/api/office/adoptions/{id}/files", SampleFiles.Pdf(), "验收单.pdf", "application/pdf")).Ok()["id"]!;
        var shown = (await unit.GetAsync($"/api/office/adoptions/{id}")).Ok();
        return new(id, (Guid)shown["milestones"][0]!["id"]!, (Guid)shown["grounds"][0]!["id"]!, file);
    }

    /// <summary>Whichever of them a parameter of a route asks for.</summary>
    public Guid? IdIn(string route, string parameter) => parameter switch
    {
        "milestoneId" => MilestoneId,
        "evidenceId" => EvidenceId,
        _ when route.Contains("/adoption-files/{", StringComparison.Ordinal) => FileId,
        _ when route.Contains("/adoptions/{", StringComparison.Ordinal) => Id,
        _ => null,
    };
}
