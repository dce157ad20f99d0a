namespace ZhihuiShibei.Pages;

/// <summary>What a page knows of the request it answers, beside its model.</summary>
/// <param name="Origin">Where the site is reached, such as <c>https://example.gov.cn</c>; for links that leave the page.</param>
/// <param name="Path">Of this page, such as <c>/adopted</c>.</param>
/// <param name="Elder">大字版 was asked for.</param>
public sealed record PageContext(string Origin, string Path, bool Elder)
{
    /// <summary>The same page with or without large text.</summary>
    public string Toggled => Elder ? Path : $"{Path}?{ElderQuery}=1";

    internal const string ElderQuery = "elder";

    /// <summary>A link to another page of ours, which keeps the reader's large text.</summary>
    public string Link(string path) =>
        !Elder ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + ElderQuery + "=1";
}
