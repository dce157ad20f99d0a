using Microsoft.Extensions.DependencyInjection;

namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// 到期处理: who looks whether the clocks of a rule have run out, and what is then written into the history, dated to the due
/// instant. Whoever times something says so here; a test asks for every rule, so that nothing waits unseen.
/// </summary>
/// <param name="Rule">A code of <see cref="ClockRules"/>.</param>
/// <param name="Sweep">The hosted worker that does it.</param>
/// <param name="Act">The act in the module's history.</param>
public sealed record Watch(string Rule, Type Sweep, string Act);

/// <summary>Registers watches.</summary>
public static class Watches
{
    public static IServiceCollection AddWatch<TSweep>(this IServiceCollection services, string rule, string act)
        where TSweep : Sweep => services.AddSingleton(new Watch(rule, typeof(TSweep), act));
}
