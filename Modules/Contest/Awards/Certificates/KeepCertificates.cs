using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Certificates;

/// <summary>证书台账, 撤销证书: a revoked one stays to be found by its code, and says why it is none any more.</summary>
internal static class KeepCertificates
{
    public sealed record Request(
        [property: Description("撤销的理由，4至200字；在验证页公开，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写撤销的理由。"), StringLength(200, ErrorMessage = "理由请控制在200字以内。")]
        string Reason);

    public sealed record Item(
        Guid Id, [property: Description("奖项标识。")] Guid AwardId, [property: Description("证书编号。")] string Number,
        [property: Description("验证码。")] string Code,
        [property: Description("奖项名称。")] string Kind, [property: Description("获奖人，已按公示规则隐去名字。")] string Winner,
        [property: Description("获奖的建议或转化运用。")] string Work, CertificateStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("颁发时间。")] DateTimeOffset IssuedAt)
    {
        public static Item Of(Certificate c) =>
            new(c.Id, c.AwardId, c.Number, c.Code, c.Kind, c.Winner, c.Work, c.Status, c.Status.Name(), c.IssuedAt);
    }

    public static void Map(Api api)
    {
        api.Office.MapGet("/contests/{id:guid}/certificates", ListAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "证书台账", "按编号排列，至多200份。");
        api.Office.MapPost("/certificates/{id:guid}/revoke", RevokeAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "撤销证书", "撤销后验证页说明已撤销和理由，不能再打印。")
            .WithExample(new Request("经查该建议系抄袭，奖项撤销。"))
            .Refuses([CertificateErrors.NotFound, CertificateErrors.WrongState, .. AwardErrors.OfWords]);
    }

    internal static async Task<Ok<IReadOnlyList<Item>>> ListAsync(
        [Description("大赛标识，即专题标识。")] Guid id, ContestContext db, CancellationToken ct) =>
        TypedResults.Ok<IReadOnlyList<Item>>((await db.Set<Certificate>().AsNoTracking().Where(c => c.CollectionId == id)
            .OrderBy(c => c.Number).ToListAsync(ct)).ConvertAll(Item.Of));

    internal static async Task<Item> RevokeAsync(
        [Description("证书标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        await db.InTurnAsync(async () =>
        {
            var its = (await db.Set<Certificate>().FromSql($"select *, xmin from contest.certificate where id = {id} for update").ToListAsync(ct))
                .SingleOrDefault()
                ?? throw CertificateErrors.NotFound.Refuse();
            its.Revoke(PublicText.Of(request.Reason, 4), caller.Actor, time.GetUtcNow());
            return Item.Of(its);
        }, ct);
}
