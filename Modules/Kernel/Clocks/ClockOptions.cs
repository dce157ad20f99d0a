using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// Section <c>Clocks</c> of the configuration, for example
/// <c>"Clocks": { "Rules": { "decision": { "Version": 2, "Limit": 3 } } }</c>. What is left out keeps its default.
/// </summary>
public sealed class ClockOptions
{
    /// <summary>Changes by rule code.</summary>
    public Dictionary<string, ClockRuleOverride> Rules { get; } = [];
}

/// <summary>A change to one rule; null keeps the default. Meanings and units as in <see cref="ClockRule"/>.</summary>
public sealed record ClockRuleOverride(
    int Version = 0, int? Limit = null, ClockUnit? Unit = null, int? MaxExtension = null, string? Basis = null)
{
    /// <summary>The rule with this change.</summary>
    /// <exception cref="InvalidOperationException">A number is out of range, or the version is not a new one.</exception>
    internal ClockRule Apply(ClockRule rule)
    {
        var changed = rule with
        {
            Version = Version,
            Limit = Limit ?? rule.Limit,
            Unit = Unit ?? rule.Unit,
            MaxExtension = MaxExtension ?? rule.MaxExtension,
            Basis = Basis ?? rule.Basis,
        };
        // Two different limits under one version would make old ledgers lie about what they were counted by.
        if (changed.Version <= rule.Version)
            throw new InvalidOperationException($"Clocks:Rules:{rule.Code} needs a Version above {rule.Version}.");
        if (changed.Limit is < 1 or > ClockRule.LongestLimit || changed.MaxExtension is < 0 or > ClockRule.LongestLimit)
            throw new InvalidOperationException($"Clocks:Rules:{rule.Code} has a Limit or MaxExtension out of range.");
        return changed;
    }
}

/// <summary>Registers what clocks need.</summary>
public static class ClockSetup
{
    /// <summary>Adds <see cref="ClockRules"/> and <see cref="CurrentCalendar"/> as singletons; wrong configuration fails here.</summary>
    public static IServiceCollection AddClocks(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(ClockRules.From(Options(configuration)))
        .AddSingleton<CurrentCalendar>();

    // Without the flag the binder drops a rule that it cannot read, and the default would hold in silence.
    private static ClockOptions Options(IConfiguration configuration) =>
        configuration.GetSection("Clocks").Get<ClockOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
}
