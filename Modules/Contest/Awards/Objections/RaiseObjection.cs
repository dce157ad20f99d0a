using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Objections;

/// <summary>提出异议: by a resident, until the last instant of the notice; a few to each notice at most.</summary>
internal static class RaiseObjection
{
    private const int MostOfOne = 5;

    public sealed record Request(
        [property: Description("异议的内容和依据，10至2000字。")]
        [property: Required(ErrorMessage = "请写明异议的内容和依据。"), StringLength(2000, ErrorMessage = "异议请控制在2000字以内。")]
        string Text,
        [property: Description("针对哪个奖项，如 优秀奖第3号；针对整份公示的不填。")]
        [property: StringLength(60, ErrorMessage = "针对的奖项请控制在60字以内。")]
        string? About = null);

    public static void Map(Api api) => api.Mini.MapPost("/contests/{code}/objections", Handle)
        .Says(Policies.Resident, Raising.Tag, "提出异议", "评审结果公示期内可以提出，逐件答复。")
        .WithExample(new Request("第3号的内容与去年社区公开征集的方案相同，附有社区公告为证。", "优秀奖第3号"))
        .RequireRateLimiting(RateLimits.Writing).RequiresIdempotencyKey()
        .Refuses(CollectionErrors.NotFound, AwardErrors.NotFound, ObjectionErrors.WindowClosed, ObjectionErrors.TextTooThin,
            ObjectionErrors.TooMany);

    internal static async Task<Created<RaisedObjection>> Handle(
        [Description("专题页面代码。")] string code, Request request, ContestContext db, PersonalDataCipher cipher, Caller caller,
        TimeProvider time, CancellationToken ct)
    {
        var (text, contest) = (Raising.Checked(request.Text), await db.ContestByCodeAsync(code, ct));
        var answer = await db.ActOnAwardingAsync(contest, async its =>
        {
            var (now, notice) = await Raising.NoticeAsync(its, db, time, ct);
            if (await db.Set<Objection>().CountAsync(o => o.NoticeId == notice && o.AccountId == caller.Id, ct) >= MostOfOne)
                throw ObjectionErrors.TooMany.Refuse();
            var objection = Objection.Raise(contest, notice, caller.Id, caller.Id, Raising.Bare(request.About), text, null, caller.Actor, now);
            db.Add(objection);
            return new RaisedObjection(objection.Id, QuerySecret.Of(objection.Id, cipher), now);
        }, ct);
        return TypedResults.Created($"/api/mini/objections/{answer.Id}", answer);
    }
}
