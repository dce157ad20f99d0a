using System.Collections.Concurrent;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>What the stand-in is to be. The defaults answer any mini-program page and template; nobody has a credit.</summary>
public sealed record StandInOptions
{
    /// <summary>Of the process it runs in; <c>Production</c> is refused.</summary>
    public string EnvironmentName { get; init; } = Environments.Production;

    /// <summary>Loopback port; 0 = a free one.</summary>
    public int Port { get; init; }

    public string AppId { get; init; } = "wx0123456789abcdef";
    public string Secret { get; init; } = "stand-in-secret";

    /// <summary>Whether logins carry a unionid.</summary>
    public bool UnionIds { get; init; }

    /// <summary>Messages a user takes of a template before anything was granted. WeChat gives none.</summary>
    public int DefaultCredits { get; init; }

    /// <summary>Templates and the keys each must carry (<c>thing1</c>, …); empty = any template passes.</summary>
    public Dictionary<string, string[]> Templates { get; init; } = [];

    /// <summary>Templates of the long-term kind: one credit serves for ever.</summary>
    public HashSet<string> LongTermTemplates { get; init; } = [];

    /// <summary>Released pages, without leading slash; empty = any.</summary>
    public HashSet<string> Pages { get; init; } = [];

    /// <summary>Where events are posted; null = none. May be set later on the server.</summary>
    public Uri? PushUrl { get; init; }

    public string PushToken { get; init; } = "stand-in-push-token";

    /// <summary>43 characters; null = plain mode.</summary>
    public string? EncodingAesKey { get; init; } = "StandInStandInStandInStandInStandInStandIn0";

    public string OriginalId { get; init; } = "gh_0123456789ab";

    /// <summary>Carries pushes where no socket listens, such as an in-memory test host.</summary>
    public HttpMessageHandler? PushHandler { get; init; }

    /// <summary>
    /// What the next checks of pictures and voices come to: <c>pass</c>, <c>review</c>, <c>risky</c>, or <c>silence</c> for no word at
    /// all. Where none waits, words in the address decide.
    /// </summary>
    public ConcurrentQueue<string> MediaVerdicts { get; } = new();
}
