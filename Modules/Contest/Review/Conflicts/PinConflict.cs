using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Conflicts;

/// <summary>认定回避: what came to light about a juror and an entry; what was scored no longer counts, and another juror is drawn.</summary>
internal static class PinConflict
{
    public sealed record Request(
        [property: Description("参赛建议标识。")]
        [property: Required(ErrorMessage = "请选择参赛建议。")]
        Guid? EntryId,
        [property: Description("评委标识。")]
        [property: Required(ErrorMessage = "请选择评委。")]
        Guid? JurorId,
        [property: Description("认定的理由，5至500字。")]
        [property: Required(ErrorMessage = "请写明理由。"), StringLength(500, MinimumLength = 5, ErrorMessage = "理由请用5至500字写明。")]
        string Reason);

    public sealed record Response(
        [property: Description("撤下了这位评委对这件参赛建议的评审。")] bool Released,
        [property: Description("补抽到的评委；没有撤下，或暂无可补抽的评委，则没有。")] Guid? DrawnJurorId);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/conflicts", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "认定回避", "评分和合议阶段，发现评委应当回避的，撤下其评审和评分，按同一种子规则补抽一位，不能撤销；合议阶段认定的，须由另一位工作人员结束合议。")
        .WithExample(new Request(
            Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5"),
            "评委与团队成员为师生关系，有书面反映。"))
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, EntryErrors.NotFound, JurorErrors.NotFound).RequiresIdempotencyKey();

    internal static Task<Response> Handle(
        [Description("大赛标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var (now, entry, juror) = (time.GetUtcNow(), request.EntryId!.Value, request.JurorId!.Value);
            review.Intervene(ReviewAct.Recuse, caller.Actor, now, $"{entry} {juror}");
            if (!await db.Entries.AnyAsync(e => e.Id == entry && e.CollectionId == id, ct)) throw EntryErrors.NotFound.Refuse();
            if (!await db.Set<Juror>().AnyAsync(j => j.Id == juror && j.ReviewId == id, ct)) throw JurorErrors.NotFound.Refuse();
            var recused = await Recusal.RunAsync(db, review, entry, juror, ConflictSource.Found, request.Reason.Trim(),
                caller.Actor, now, ct);
            return new Response(recused.Released, recused.DrawnJuror);
        }, ct);
}
