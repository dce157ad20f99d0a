using ZhihuiShibei.Contest.Review.Preparing;
using ZhihuiShibei.Contest.Review.Scoring;

namespace ZhihuiShibei.Contest.Review;

/// <summary>What a review begins with, section <c>Contest:Review</c>; no public text settles any of it.</summary>
internal sealed class ReviewSettings
{
    /// <summary>The first version of the rules; changed for each contest through the API.</summary>
    public ReviewRules FirstRules { get; } = new(3, new(
        [new("innovation", "创新性", 25), new("feasibility", "可行性", 25), new("effect", "实效性", 25), new("public-benefit", "公益性", 25)],
        Most: 100, Trim: 1, TrimFrom: 5, Decimals: 2, Dispersed: 30,
        TieOrder: ["public-benefit", "effect", "feasibility", "innovation"]));

    /// <summary>Changes with its text.</summary>
    public string PledgeVersion { get; set; } = "2024-11";

    public string PledgeText { get; set; } =
        "本人承诺：独立、公正评分，不与他人商议；对参赛建议的内容、评分和评审情况保密；不打听建议人身份；"
        + "与参赛的个人、团队或单位有亲属、任职、合作等关系的，主动申报并回避；不复制、不使用、不泄露参赛建议的内容。";
}
