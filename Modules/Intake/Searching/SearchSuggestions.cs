using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>检索建议: officials find what they may see by words, number and everything a suggestion is sorted by, newest first.</summary>
internal static class SearchSuggestions
{
    /// <summary>All that is given must hold.</summary>
    public sealed record Query
    {
        [Description("检索词：多个词用空格隔开，须全部出现；加引号的短语须原样出现。至少有一个两个字以上的词。")]
        [StringLength(Searching.Words.Length, ErrorMessage = "检索词请控制在100字以内。")]
        public string? Words { get; init; }

        [Description("编号：完整编号，或日期（20241128）、当日序号（0042），或二者连写。")]
        [StringLength(40, ErrorMessage = "编号不正确。")]
        public string? Number { get; init; }

        [Description("征集渠道。")] public Channel? Channel { get; init; }
        [Description("领域。")] public Domain? Domain { get; init; }
        [Description("具体方面。")] public LivelihoodAspect? Aspect { get; init; }
        [Description("街道代码。")] [StringLength(9, ErrorMessage = "街道代码不正确。")] public string? Subdistrict { get; init; }
        [Description("社区代码。")] [StringLength(12, ErrorMessage = "社区代码不正确。")] public string? Community { get; init; }
        [Description("状态。")] public SuggestionStatus? Status { get; init; }
        [Description("公开意愿。")] public Publicity? Publicity { get; init; }
        [Description("收到日期从这一天起。")] public DateOnly? From { get; init; }
        [Description("收到日期到这一天止（含）。")] public DateOnly? To { get; init; }
        [Description("上一页返回的 next。")] public string? Cursor { get; init; }
        [Description("每页条数，1至100。")] public int? Size { get; init; }
    }

    public static void Map(Api api) => api.Office.MapGet("/suggestions", Handle)
        .Says(Policies.Handlers, "建议", "检索建议",
            "按词语、编号、渠道、领域、地点、状态、日期、公开意愿检索，条件同时满足，最新收到的在前；承办单位只检索派给本单位的建议。"
            + "新登记的建议几秒后可以检索到。一页可能少于所要的条数，有 next 时请继续。")
        .Refuses(CommonErrors.BadCursor, SearchErrors.TooShort, SearchErrors.BadNumber, SearchErrors.TooBroad);

    internal static async Task<Page<FoundSuggestion>> Handle(
        [AsParameters] Query query, SearchService search, Caller caller, CancellationToken ct)
    {
        var words = Searching.Words.Parse(query.Words);
        var features = FeaturesOf(query).Concat(words.Pairs).Distinct().Order().ToArray();
        var criteria = new Criteria(
            features, query.Status, query.Publicity, query.From is { } day ? Shanghai.StartOfDay(day) : DateTimeOffset.UnixEpoch, OfficeSimilar.UnitOf(caller));
        // After the last instant of the period's last day there is nothing to look at, so the walk begins there.
        var start = query.To is { } last && last < DateOnly.MaxValue ? new Cursor(Shanghai.StartOfDay(last.AddDays(1)), Guid.Empty) : Cursor.Last;
        return await search.PageAsync(words, criteria, Cursor.Parse(query.Cursor, start), Paging.Size(query.Size), ct);
    }

    private static List<int> FeaturesOf(Query query)
    {
        List<int> features = [.. NumberPart.Features(query.Number)];
        if (query.Channel is { } channel) features.Add(Feature.Of(channel));
        if (query.Domain is { } domain) features.Add(Feature.Of(domain));
        if (query.Aspect is { } aspect) features.Add(Feature.Of(aspect));
        if (query.Subdistrict is { Length: > 0 } subdistrict) features.Add(Feature.OfSubdistrict(subdistrict));
        if (query.Community is { Length: > 0 } community) features.Add(Feature.OfCommunity(community));
        return features;
    }
}
