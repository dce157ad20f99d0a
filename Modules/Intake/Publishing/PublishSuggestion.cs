using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>公开: everybody may read the copy from now on, and residents find it when they are about to say the same.</summary>
internal static class PublishSuggestion
{
    public static void Map(Api api) => api.Office.MapPost("/suggestions/{id:guid}/publication/publish", Handle)
        .Says(Policies.SocialWork, "公开", "公开建议", "公开已拟好的公开稿。公开前再次检查建议人的意愿和个人信息。")
        .Refuses(IntakeErrors.NotFound, PublishingErrors.NotFound, PublishingErrors.WrongState, PublishingErrors.NotWished,
            PublishingErrors.NotFit, PublishingErrors.PersonalData);

    internal static Task<ShowPublication.Response> Handle(
        Guid id, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var suggestion = await db.HoldVisibleAsync(id, caller, ct) ?? throw IntakeErrors.NotFound.Refuse();
            var publication = await db.PublicationOfAsync(id, ct) ?? throw PublishingErrors.NotFound.Refuse("这件建议还没有公开稿。");
            Desk.MustBeFit(suggestion);
            await Desk.MustBeCleanAsync(suggestion, publication.Topic, publication.Text, people, ct);
            var paper = Paper.Of(publication.Topic, publication.Text);
            var rarity = await Rarity.OfAsync(paper.Whole, (NpgsqlConnection)db.Database.GetDbConnection(), ct);
            publication.Publish(suggestion.Number, suggestion.Domain, rarity, paper, caller.Actor, time.GetUtcNow());
            return ShowPublication.Show(suggestion, publication);
        }, ct);
}
