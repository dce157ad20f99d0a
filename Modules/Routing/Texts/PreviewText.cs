using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Texts;

/// <summary>预览告知文字: the words as a suggester would read them, of one case or of a made-up one.</summary>
internal static class PreviewText
{
    public sealed record Request(
        [property: Description("理由代码。")]
        [property: Required(ErrorMessage = "请选择理由。"), StringLength(Limits.Code, ErrorMessage = "理由代码不正确。")]
        string ReasonCode,
        [property: Description("要预览的文字；不填则为现行范本。")]
        [property: StringLength(Limits.Text, ErrorMessage = "告知文字请控制在1000字以内。")]
        string? Text = null,
        [property: Description("用哪一件建议的内容填入；不填则用示例。")] Guid? CaseId = null,
        [property: Description("首接单位名称，受理时填入。")]
        [property: StringLength(Limits.Organ, ErrorMessage = "单位名称请控制在60字以内。")]
        string? Unit = null,
        [property: Description("机关名称，退回、转送时填入。")]
        [property: StringLength(Limits.Organ, ErrorMessage = "机关名称请控制在60字以内。")]
        string? Organ = null);

    public sealed record Response([property: Description("填入后的文字，可修改后随决定提交。")] string Text);

    public static void Map(Api api) => api.Office.MapPost("/decision-texts/preview", Handle)
        .Says(Policies.SocialWork, "告知文字", "预览告知文字", "填入一件建议的主题、编号等，看到建议人将读到的文字；不作任何决定。")
        .WithExample(new Request("reference", "您的建议“{主题}”（编号{编号}）已留存。"))
        .Refuses(RoutingErrors.ReasonUnknown, RoutingErrors.CaseNotFound, TextErrors.UnknownVariable, TextErrors.TooLong);

    internal static async Task<Response> Handle(
        Request request, RoutingContext db, Phrasing phrasing, ClockRules rules, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var reason = await db.Reasons.AsNoTracking().FirstOrDefaultAsync(r => r.Code == request.ReasonCode && r.Active, ct)
            ?? throw RoutingErrors.ReasonUnknown.Refuse();
        var (topic, number) = ("在老旧楼院增设助老扶手", "SB-20241128-0042-K");
        if (request.CaseId is { } id)
        {
            var its = await db.Cases.AsNoTracking().VisibleTo(caller).Where(c => c.Id == id).Select(c => new { c.Topic, c.Number }).FirstOrDefaultAsync(ct)
                ?? throw RoutingErrors.CaseNotFound.Refuse();
            (topic, number) = (its.Topic, its.Number);
        }

        var door = await db.Doors.AsNoTracking().FirstOrDefaultAsync(d => d.Code == reason.DoorCode, ct);
        return new(TextVariables.Fill(await phrasing.WordsAsync(reason, request.Text, ct), new Dictionary<string, string?>
        {
            [TextVariables.Topic] = topic,
            [TextVariables.Number] = number,
            [TextVariables.Reason] = reason.Name,
            [TextVariables.Unit] = request.Unit ?? "承办单位",
            [TextVariables.Organ] = request.Organ ?? door?.Name ?? "承接机关",
            [TextVariables.Door] = door?.InWords(request.Organ ?? door.Name) ?? $"承接机关：{request.Organ ?? "承接机关"}。",
            [TextVariables.Limit] = reason.Decision == TriageDecision.Accepted ? $"{rules[ClockRules.Handling].Limit}日" : $"{Shanghai.Today(time):yyyy年M月d日}",
        }));
    }
}
