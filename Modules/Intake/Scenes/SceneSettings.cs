namespace ZhihuiShibei.Intake.Scenes;

/// <summary>Section <c>Intake:Scenes</c>: where scanned codes lead.</summary>
internal sealed class SceneSettings
{
    /// <summary>The mini-program's page that box codes open, without leading slash; empty = its home page.</summary>
    public string? Page { get; set; }

    /// <summary>
    /// The address before a receipt's scene, as registered with WeChat for 扫普通链接二维码打开小程序, such as <c>https://…/s/</c>. Empty = the code
    /// holds the bare scene, for the scan button inside the mini-program.
    /// </summary>
    public string Link { get; set; } = "";
}
