namespace ZhihuiShibei.Kernel.Http;

/// <summary>Names of the rate limits an endpoint may ask for beside the general ones; the host gives them their numbers.</summary>
public static class RateLimits
{
    /// <summary>Where a guess could succeed: secrets, passwords, codes. Few tries per address.</summary>
    public const string Guessing = "guessing";

    /// <summary>Where a person writes: submissions, ratings. Generous for a person, tight for a script.</summary>
    public const string Writing = "writing";

    /// <summary>Where a person uploads files: several belong to one text.</summary>
    public const string Uploading = "uploading";

    /// <summary>What is asked again and again while a person types, such as hints: a request every second.</summary>
    public const string Typing = "typing";
}
