using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Deciding;

namespace ZhihuiShibei.Routing.Texts;

/// <summary>The words that go with a reason today. Scoped.</summary>
internal sealed class Phrasing(RoutingContext db, TimeProvider time)
{
    /// <summary>The officer's own words, else the version in force, else those the reason came with; with variables.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="TextErrors.UnknownVariable"/></exception>
    public async Task<string> WordsAsync(Reason reason, string? own, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(own)) return await db.TextInForceAsync(reason.Code, Shanghai.Today(time), ct) ?? reason.Template;
        TextVariables.Check(own, reason.Decision);
        return own.Trim();
    }
}
