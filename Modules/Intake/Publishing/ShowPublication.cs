using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>公开稿: what the department sees of a suggestion's copy.</summary>
internal static class ShowPublication
{
    public sealed record Response(
        [property: Description("公开建议标识。")] Guid Id, Guid SuggestionId, string Topic, string Text,
        PublicationStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("建议人现在的公开意愿。")] Publicity Wish,
        [property: Description("公开时间。")] DateTimeOffset? PublishedAt, DateTimeOffset UpdatedAt);

    public static void Map(Api api) => api.Office.MapGet("/suggestions/{id:guid}/publication", Handle)
        .Says(Policies.SocialWork, "公开", "查看公开稿")
        .Refuses(IntakeErrors.NotFound, PublishingErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, Caller caller, CancellationToken ct)
    {
        var suggestion = await db.Suggestions.AsNoTracking().VisibleTo(caller, db).FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw IntakeErrors.NotFound.Refuse();
        return Show(suggestion, await db.PublicationOfAsync(id, ct) ?? throw PublishingErrors.NotFound.Refuse("这件建议还没有公开稿。"));
    }

    public static Response Show(Suggestion its, Publication publication) => new(
        publication.Id, its.Id, publication.Topic, publication.Text, publication.Status, publication.Status.Name(), its.Publicity,
        publication.PublishedAt, publication.UpdatedAt);
}
