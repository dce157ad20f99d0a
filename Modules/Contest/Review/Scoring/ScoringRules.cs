namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>评分标准: one criterion with its weight; the weights of a contest sum to 100.</summary>
/// <param name="Code">Such as <c>innovation</c>.</param>
internal sealed record Criterion(string Code, string Name, int Weight);

/// <summary>评分规则: how scores become a ranking; a version of it is frozen when the phase starts.</summary>
/// <param name="Most">The highest score a juror gives on a criterion; the lowest is 0.</param>
/// <param name="Trim">去掉最高、最低: how many scores are left out at either end …</param>
/// <param name="TrimFrom">… where there are at least so many of them.</param>
/// <param name="Decimals">To how many places the mean is rounded, half away from zero; equal from then on means tied.</param>
/// <param name="Dispersed">An entry whose highest and lowest score lie so far apart (of 100) is flagged for deliberation.</param>
/// <param name="TieOrder">同分规则: the criteria whose means decide between equals, in this order; then whoever was received first.</param>
internal sealed record ScoringRules(
    IReadOnlyList<Criterion> Criteria, int Most, int Trim, int TrimFrom, int Decimals, decimal Dispersed,
    IReadOnlyList<string> TieOrder)
{
    /// <summary>What is wrong with these rules; empty when they can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (Criteria.Count == 0 || Criteria.Sum(c => c.Weight) != 100) yield return "各项权重之和必须为100。";
        if (Criteria.Any(c => c.Weight is < 1 or > 100)) yield return "每项权重应在1至100之间。";
        if (Criteria.Select(c => c.Code).Distinct().Count() != Criteria.Count) yield return "评分项的代码不能重复。";
        if (Most is < 1 or > 1000) yield return "每项满分应在1至1000之间。";
        if (Trim is < 0 or > 100 || TrimFrom <= 2 * Trim) yield return "去掉最高、最低分之后至少要剩下一个分数。";
        if (Decimals is < 0 or > 6) yield return "保留的小数位数应在0至6之间。";
        if (Dispersed is <= 0 or > 100) yield return "分差过大的界限应大于0，不超过100。";
        if (TieOrder.Except(Criteria.Select(c => c.Code)).Any()) yield return "同分规则中有不存在的评分项。";
    }
}
