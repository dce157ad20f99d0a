using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Deliberating;

/// <summary>记录合议纪要: of the present round; recorded anew it becomes a further version.</summary>
internal static class RecordMinutes
{
    public sealed record Request(
        [property: Description("合议纪要，10至5000字；写明分差过大的各件怎样研究，请勿写入评委和建议人的姓名。")]
        [property: Required(ErrorMessage = "请填写合议纪要。"), StringLength(5000, MinimumLength = 10, ErrorMessage = "合议纪要请用10至5000字写明。")]
        string Text);

    public sealed record Response(
        [property: Description("第几轮合议。")] int ResultRound,
        [property: Description("本轮纪要的第几版。")] int Version);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/minutes", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "记录合议纪要", "每轮合议一份，重新记录成为新的一版，以往各版保留，列入证据包。")
        .WithExample(new Request("合议组逐件研究了分差过大的三件，其中两件各增加一位评委复评，名次由系统按规则重新计算。"))
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase);

    internal static Task<Response> Handle(
        [Description("大赛标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var (now, round) = (time.GetUtcNow(), review.Round + 1);
            review.Pass(ReviewAct.RecordMinutes, caller.Actor, now);
            var version = await db.Set<Minutes>().CountAsync(m => m.ReviewId == id && m.Round == round, ct) + 1;
            db.Add(new Minutes { ReviewId = id, Round = round, Version = version, Text = request.Text.Trim(), By = caller.Id,
                At = now });
            return new Response(round, version);
        }, ct);
}
