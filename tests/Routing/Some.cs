using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>Cases and clock books without a database, received on 2024-11-28 at ten in the morning, due at 24:00 on 2024-12-05.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Received = At("2024-11-28T10:00:00+08:00");
    public static readonly DateTimeOffset Due = At("2024-12-06T00:00:00+08:00");
    public static readonly Actor Officer = new(ActorKind.Staff, Guid.CreateVersion7(), Guid.CreateVersion7());

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text).ToUniversalTime();

    public static (TriageCase Case, ClockBook Clocks) Case()
    {
        var id = Guid.CreateVersion7();
        var clocks = Clocks(id);
        return (TriageCase.Open(Submitted(id), clocks), clocks);
    }

    public static SuggestionSubmitted Submitted(Guid id) => new(
        id, "SB-20241128-0001-K", Channel.MiniProgram, "在大港街道增设夜间公交", "建议延长三条线路的末班时间。", Domain.Livelihood, null,
        "370203019", null, Guid.CreateVersion7(), Guid.CreateVersion7(), Received);

    public static ClockBook Clocks(Guid subject) => new(subject, [], ClockRules.Default, WorkingCalendar.Published, _ => { });

    public static Grounds Grounds(string reasonCode) =>
        new(CatalogueSeed.Reasons.Single(r => r.Code == reasonCode), "告知文字");

    public static UnitCopy Unit(string name = "大港街道") =>
        new() { Id = Guid.CreateVersion7(), Code = name, Name = name, Kind = UnitKind.Subdistrict };

    /// <summary>What the aggregate has raised since it was last asked.</summary>
    public static IReadOnlyList<Fact> Facts(this Aggregate aggregate) => [.. aggregate.Drain().Facts.OrderBy(f => f.Order).Select(f => f.Fact)];
}
