using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>修改盲审稿: takes out what shows a person; the former versions stay, the suggestion itself is not touched.</summary>
internal static class CorrectBlindCopy
{
    public sealed record Request(
        [property: Description("修改所依据的盲审稿的指纹，取自“一件参赛建议的盲审稿”。")]
        [property: Required(ErrorMessage = "请带上所看盲审稿的指纹。"), RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "盲审稿的指纹不正确，请重新查看盲审稿。")]
        string Hash,
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(200, ErrorMessage = "建议主题请控制在200字以内。")]
        string Topic,
        [property: Required(ErrorMessage = "请填写主要事由。"), StringLength(10000, ErrorMessage = "主要事由请控制在10000字以内。")]
        string Rationale,
        [property: Required(ErrorMessage = "请填写对策措施。"), StringLength(10000, ErrorMessage = "对策措施请控制在10000字以内。")]
        string Countermeasures);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/entries/{entryId:guid}/blind-copy", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "修改盲审稿", "只用来隐去能看出身份的内容，不改动建议的意思；以往各版保留，建议原文不变。初审有结论后须先重新初审。")
        .WithExample(new Request(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "社区食堂延时供餐", "社区里双职工家庭多，〔已隐去〕反映晚餐不便。",
            "建议社区食堂延长供餐到晚上八点，并提供儿童餐。"))
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, EntryErrors.NotFound, PreliminaryErrors.Examined,
            PreliminaryErrors.Changed);

    internal static Task<ShowReviewEntry.Blind> Handle(
        [Description("大赛标识。")] Guid id, [Description("参赛建议标识。")] Guid entryId, Request request, ContestContext db, Caller caller,
        TimeProvider time,
        CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.ExamineAsync(id, entryId, caller, now, async entry =>
        {
            if (entry.Status != EntryStatus.Entered) throw PreliminaryErrors.Examined.Refuse();
            var (version, text) = await db.BlindAsync(entry, ct);
            if (text.Hash != request.Hash) throw PreliminaryErrors.Changed.Refuse();
            var its = new BlindText(request.Topic.Trim(), request.Rationale.Trim(), request.Countermeasures.Trim());
            db.Add(BlindCopy.Of(entry.Id, version + 1, its, caller.Actor, now));
            return new ShowReviewEntry.Blind(version + 1, its.Topic, its.Rationale, its.Countermeasures, its.Hash,
                BlindCheck.Of(its, entry.Group));
        }, ct);
    }
}
