using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Clocks.Telling;

/// <summary>时限规则: every limit in force, for anybody: how long, what starts, pauses, resumes and stops it, and by what rule.</summary>
public static class ShowRules
{
    public sealed record Response([property: Description("现行规则。")] IReadOnlyList<Rule> Rules);

    public sealed record Rule(
        [property: Description("时限代码。")] string Code,
        [property: Description("规则版本；每件事项按开始计时时的版本计算，规则改动不影响已开始的。")] int Version,
        [property: Description("时限名称。")] string Name,
        [property: Description("期限，单位见 unitText。")] int Limit,
        [property: Description("单位：个工作日，或日。")] string UnitText,
        [property: Description("各次延期合计最多可延长多少；0 为不可延期。")] int MaxExtension,
        [property: Description("从什么时候起算，当日不计入。")] string StartsWith,
        [property: Description("什么情况暂停计时；没有则不暂停。")] string? PausesWith,
        [property: Description("什么情况恢复计时。")] string? ResumesWith,
        [property: Description("什么情况终止计时。")] string StopsWith,
        [property: Description("依据。")] string Basis);

    public static void MapClockRules(this Api api) => api.Open.MapGet("/clock-rules", Handle)
        .Says(Policies.Anyone, "时限", "时限规则", "现行的各项时限：多长、从何时起算、何时暂停和恢复、何时终止，以及依据。");

    internal static Response Handle(ClockRules rules) => new(
    [
        .. rules.All.Select(r => new Rule(
            r.Code, r.Version, r.Name, r.Limit, r.UnitText, r.MaxExtension, r.StartsWith, r.PausesWith, r.ResumesWith, r.StopsWith, r.Basis)),
    ]);
}
