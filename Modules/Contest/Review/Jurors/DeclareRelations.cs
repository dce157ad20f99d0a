using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>申报关联单位: a juror names units they have to do with before anything is drawn; entries of these are never drawn for them.</summary>
internal static class DeclareRelations
{
    public sealed record Request(
        [property: Description("除工作单位以外，与本人有任职、持股、亲属任职等关系的单位全称，每个2至60字，最多30个；以这一次为准。")]
        [property: Required(ErrorMessage = "请列出关联单位，没有的填空列表。"), MaxLength(30, ErrorMessage = "关联单位最多30个。")]
        IReadOnlyList<string> Relations);

    public sealed record Response([property: Description("申报后的关联单位。")] IReadOnlyList<string> Relations);

    public static void Map(Api api) => api.Office.MapPut("/jury/contests/{id:guid}/relations", Handle)
        .Says(Policies.Juror, ReviewArea.JuryTag, "申报关联单位", "抽签之前申报；这些单位的参赛建议不会分给本人。")
        .WithExample(new Request(["青岛海丽应急安全技术有限公司"]))
        .Refuses(
            ReviewErrors.NotFound, ReviewErrors.WrongPhase, JurorErrors.NotFound, JurorErrors.Ended, JurorErrors.OutOfTerm);

    internal static Task<Response> Handle(
        [Description("大赛标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var (now, juror) = (time.GetUtcNow(), await db.OwnJurorAsync(id, caller, ct));
            review.ChangeList(ReviewAct.DeclareRelations, caller.Actor, now);
            if (juror.EndedAt is not null) throw JurorErrors.Ended.Refuse();
            if (Shanghai.DateOf(now) > juror.TermTo) throw JurorErrors.OutOfTerm.Refuse();
            var names = request.Relations.Select(n => n?.Trim() ?? "").Distinct().ToList();
            if (names.Exists(n => n.Length is < 2 or > AddJuror.EmployerLength)) throw CommonErrors.Invalid.Refuse("单位名称请用2至60个字，填写全称。");
            juror.Declare(names);
            return new Response(juror.Relations);
        }, ct);
}
