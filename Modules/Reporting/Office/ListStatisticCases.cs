using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;
using ZhihuiShibei.Reporting.Journeys;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>数字背后的建议: the suggestions that a figure counts, the latest first; sealed ones are counted and shown only to those entitled.</summary>
internal static class ListStatisticCases
{
    private const string Hidden = "（内容待复核）";

    public sealed record Query
    {
        [Description("指标，逗号分隔；满足其一即列出。")] [Required(ErrorMessage = "请选择指标。"), StringLength(400, ErrorMessage = "指标过多。")] public string? Measures { get; init; }
        [Description("口径：Received 按收到日（默认），Happened 按发生日。")] public Basis? Basis { get; init; }
        [Description("起始日。")] [Required(ErrorMessage = "请填写起始日。")] public DateOnly? From { get; init; }
        [Description("截止日（含）。")] [Required(ErrorMessage = "请填写截止日。")] public DateOnly? To { get; init; }
        [Description("征集渠道。")] public Channel? Channel { get; init; }
        [Description("领域。")] public Domain? Domain { get; init; }
        [Description("街道代码。")] [StringLength(9, ErrorMessage = "街道代码不正确。")] public string? Subdistrict { get; init; }
        [Description("承办单位；承办单位的人员只能是本单位。")] public Guid? UnitId { get; init; }
        [Description("只看没有这一项的：Domain 未确定领域，Subdistrict 未填写街道，Unit 未派单。")] public Slice? Without { get; init; }
    }

    public sealed record Item(
        Guid Id, string? Number, string? Topic,
        [property: Description("渠道。")] string? Channel,
        [property: Description("领域。")] string? Domain,
        [property: Description("街道。")] string? Subdistrict,
        [property: Description("首接（主办）单位。")] string? Lead,
        DateTimeOffset? ReceivedAt,
        [property: Description("办理决定。")] string? Decision,
        DateTimeOffset? DecidedAt,
        [property: Description("办理结果。")] string? Result,
        [property: Description("办结时间。")] DateTimeOffset? ConcludedAt,
        [property: Description("是否密件。")] bool Sealed);

    public static void Map(Api api) => api.Office.MapGet("/statistics/cases", Handle)
        .Says(Policies.Handlers, StatisticsArea.Tag, "数字背后的建议", "一个数字所计的建议，最近登记的在前。密件计入数字，只对有密件权限且不涉及的人列出。承办单位只列本单位的。")
        .Refuses(ReportingErrors.BadPeriod, ReportingErrors.NotListed, CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        [AsParameters] Query query, ReportingContext db, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (after, take) = (Cursor.Parse(cursor, Cursor.Last).Id, Paging.Size(size));
        var journeys = await Of(query, db.Journeys.AsNoTracking(), caller.OnlyUnit()).VisibleTo(caller)
            .Where(j => j.SuggestionId < after).OrderByDescending(j => j.SuggestionId).Take(take + 1).ToListAsync(ct);
        var units = await db.UnitNamesAsync(ct);
        return Paging.Cut([.. journeys.Select(j => Of(j, units))], take, i => new Cursor(DateTimeOffset.UnixEpoch, i.Id));
    }

    /// <summary>The suggestions that such a figure counts.</summary>
    /// <param name="onlyUnit">The one unit whose suggestions the asker may see.</param>
    internal static IQueryable<Journey> Of(Query query, IQueryable<Journey> journeys, Guid? onlyUnit)
    {
        if (query.From > query.To) throw ReportingErrors.BadPeriod.Refuse();
        var (period, unit) = (new Period(query.From!.Value, query.To!.Value), onlyUnit ?? query.UnitId);
        var counted = journeys.Where(MeasuresOf(query.Measures!).Select(m => In(m, query.Basis ?? Tallies.Basis.Received, period, unit)).Aggregate(Predicates.Or));
        if (query.Channel is { } channel) counted = counted.Where(j => j.Channel == channel);
        if (query.Domain is { } domain) counted = counted.Where(j => j.Domain == domain);
        if (query.Subdistrict is { } subdistrict) counted = counted.Where(j => j.SubdistrictCode == subdistrict);
        return query.Without switch
        {
            Slice.Channel => counted.Where(j => j.Channel == null),
            Slice.Domain => counted.Where(j => j.Domain == null),
            Slice.Subdistrict => counted.Where(j => j.SubdistrictCode == null),
            Slice.Unit => counted.Where(j => j.LeadUnitId == null),
            _ => counted,
        };
    }

    internal static Item Of(Journey j, IReadOnlyDictionary<Guid, string> units) => new(
        j.SuggestionId, j.Number, j.TextBlocked ? Hidden : j.Topic, j.Channel?.Name(), j.Domain?.Name(), Divisions.NameOf(j.SubdistrictCode),
        j.LeadUnitId is { } lead ? units.GetValueOrDefault(lead, "") : null, j.ReceivedAt, j.ReopenedAt is null ? j.Decision?.Name() : null,
        j.DecidedAt, j.ConcludedRound >= j.Round ? j.Result?.Name() : null, j.ConcludedAt, j.Sealed);

    private static List<Measure> MeasuresOf(string text)
    {
        List<Measure> measures = [];
        foreach (var name in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Enum.TryParse<Measure>(name, out var measure) || !Enum.IsDefined(measure) || measure >= Measure.DecisionDays) throw ReportingErrors.NotListed.Refuse();
            measures.Add(measure);
        }

        return measures.Count > 0 ? measures : throw ReportingErrors.NotListed.Refuse();
    }

    private static Expression<Func<Journey, bool>> In(Measure measure, Basis basis, Period period, Guid? unit) =>
        Tallies.Measures.RuleOf(measure) is { } rule ? rule.In(basis, period, unit) : StepMeasures.In(StepMeasures.StepOf(measure)!.Value, period, unit);
}
