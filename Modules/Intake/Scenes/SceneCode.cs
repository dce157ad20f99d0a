namespace ZhihuiShibei.Intake.Scenes;

/// <summary>小程序码: the picture that WeChat drew for a scene. It never expires, so it is asked for once and kept.</summary>
internal sealed class SceneCode
{
    public required string Scene { get; init; }
    /// <summary>PNG or JPEG, about 100 kB.</summary>
    public required byte[] Picture { get; init; }
    public required string ContentType { get; init; }
    public required DateTimeOffset ObtainedAt { get; init; }
}
