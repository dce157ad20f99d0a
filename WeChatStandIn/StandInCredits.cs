using System.Collections.Concurrent;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>How many messages of a template a user will take: one for each tick in the subscription question.</summary>
public sealed class StandInCredits(StandInOptions options)
{
    private readonly ConcurrentDictionary<(string OpenId, string TemplateId), int> _left = new();

    public int Of(string openId, string templateId) => _left.GetValueOrDefault((openId, templateId), options.DefaultCredits);

    public void Set(string openId, string templateId, int credits) => _left[(openId, templateId)] = credits;

    public void Grant(string openId, string templateId, int credits = 1) =>
      _left.AddOrUpdate((openId, templateId), _ => options.DefaultCredits + credits, (_, left) => left + credits);

    internal IEnumerable<KeyValuePair<(string OpenId, string TemplateId), int>> All => _left;

    /// <summary>Takes one, unless none is left; a long-term template's stays.</summary>
    internal bool TryUse(string openId, string templateId)
    {
        var key = (openId, templateId);
        var cost = options.LongTermTemplates.Contains(templateId) ? 0 : 1;
        while (true)
        {
            var left = _left.GetOrAdd(key, options.DefaultCredits);
            if (left < 1) return false;
            if (_left.TryUpdate(key, left - cost, left)) return true;
        }
    }
}
