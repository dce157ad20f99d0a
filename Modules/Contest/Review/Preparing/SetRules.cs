using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Contest.Review.Scoring;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preparing;

/// <summary>设定评分规则: a new version replaces the former one, which stays on file; frozen from the start of scoring.</summary>
internal static class SetRules
{
    public sealed record Request(
        [property: Description("每件参赛建议由几位评委评分，3至15。")]
        [property: Range(ReviewRules.FewestJurors, ReviewRules.MostJurors, ErrorMessage = "每件参赛建议的评委应为3至15人。")]
        int JurorsEach,
        [property: Description("评分项及权重，权重之和为100。")]
        [property: Required(ErrorMessage = "请列出评分项。"), MinLength(1, ErrorMessage = "请至少列出一个评分项。"), MaxLength(10, ErrorMessage = "评分项最多10个。")]
        IReadOnlyList<CriterionInput> Criteria,
        [property: Description("每项的满分；最低为0分。")]
        [property: Range(1, 1000, ErrorMessage = "每项满分应在1至1000之间。")]
        int Most,
        [property: Description("去掉几个最高分、几个最低分。")]
        [property: Range(0, 5, ErrorMessage = "去掉的最高、最低分应在0至5个之间。")]
        int Trim,
        [property: Description("评委达到几位时才去掉最高、最低分。")]
        [property: Range(1, 30, ErrorMessage = "起算人数应在1至30之间。")]
        int TrimFrom,
        [property: Description("平均分保留几位小数，四舍五入；此后相等即为同分。")]
        [property: Range(0, 6, ErrorMessage = "保留的小数位数应在0至6之间。")]
        int Decimals,
        [property: Description("最高与最低总分相差多少（百分制）即提请合议。")]
        [property: Range(1, 100, ErrorMessage = "分差过大的界限应在1至100之间。")]
        int Dispersed,
        [property: Description("同分时依次比较哪些评分项，用代码；仍相同的，收到在先者在前。")]
        [property: Required(ErrorMessage = "请给出同分规则。"), MaxLength(10, ErrorMessage = "同分规则最多10项。")]
        IReadOnlyList<string> TieOrder);

    public sealed record CriterionInput(
        [property: Description("评分项代码，小写字母、数字和横线。")]
        [property: Required(ErrorMessage = "请填写评分项代码。"), RegularExpression("^[a-z][a-z0-9-]{1,29}$", ErrorMessage = "评分项代码用小写字母、数字和横线，2至30个字符。")]
        string Code,
        [property: Description("评分项名称。")]
        [property: Required(ErrorMessage = "请填写评分项名称。"), StringLength(20, ErrorMessage = "评分项名称请控制在20字以内。")]
        string Name,
        [property: Description("权重，1至100。")]
        [property: Range(1, 100, ErrorMessage = "每项权重应在1至100之间。")]
        int Weight);

    public sealed record Response([property: Description("新的规则版本号。")] int RulesVersion);

    private static readonly Request Example = new(
        5, [new("innovation", "创新性", 25), new("feasibility", "可行性", 25), new("effect", "实效性", 25), new("public-benefit", "公益性", 25)],
        100, 1, 5, 2, 30, ["public-benefit", "effect"]);

    public static void Map(Api api) => api.Office.MapPut("/contests/{id:guid}/review/rules", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "设定评分规则", "每次修改成为新的一版，以往各版保留；开始专家评分后不能再改。")
        .WithExample(Example).Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, ReviewErrors.RulesUnfit);

    internal static Task<Response> Handle(
        [Description("大赛标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReviewAsync(id, review =>
        {
            var now = time.GetUtcNow();
            var rules = new ReviewRules(request.JurorsEach, new(
                [.. request.Criteria.Select(c => new Criterion(c.Code, c.Name.Trim(), c.Weight))], request.Most, request.Trim,
                request.TrimFrom,
                request.Decimals, request.Dispersed, [.. request.TieOrder]));
            var version = review.SetRules(caller.Actor, now);
            if (rules.Faults().ToList() is { Count: > 0 } faults) throw ReviewErrors.RulesUnfit.Refuse(string.Concat(faults));
            db.Add(new RulesVersion { ReviewId = id, Version = version, Rules = rules, By = caller.Id, At = now });
            return Task.FromResult(new Response(version));
        }, ct);
}
