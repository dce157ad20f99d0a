using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Mine;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>渠道回查: what became of a suggestion the partner pushed, by the partner's own number and only in its own channel.</summary>
internal static class PullSuggestion
{
    public sealed record Response(
        string ExternalNumber, string Number, SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset ReceivedAt, DateTimeOffset UpdatedAt, IReadOnlyList<TimelineItem> Timeline);

    public static void Map(Api api) => api.Channel.MapGet("/suggestions/{externalNumber}", Handle)
        .Says(Policies.Partner, "建议", "查询一件建议的进展", "按贵方编号查询；只能查询本渠道推送的建议。")
        .Refuses(IntakeErrors.NoChannel, IntakeErrors.NotFound);

    internal static async Task<Response> Handle(
        [Description("贵方系统中的编号。")] string externalNumber, IntakeContext db, Caller caller, CancellationToken ct)
    {
        var channel = caller.Channel ?? throw IntakeErrors.NoChannel.Refuse();
        var s = await db.Suggestions.AsNoTracking().FirstOrDefaultAsync(x => x.Channel == channel && x.ExternalNumber == externalNumber, ct)
            ?? throw IntakeErrors.NotFound.Refuse();
        return new(
            externalNumber, s.Number, s.Status, s.Status.Name(), s.ReceivedAt, s.UpdatedAt, await TimelineItem.OfAsync(db, s, ct));
    }
}
