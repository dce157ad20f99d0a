using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Submitting;

namespace ZhihuiShibei.Intake.Scenes;

/// <summary>What a code that somebody scanned stands for.</summary>
internal enum SceneKind
{
    Box,
    Tracking,
    Theme,
}

/// <summary>
/// 场景值: what a scanned code says, at most 32 characters as WeChat demands: <c>b=042K</c> a box, <c>t=SB-…</c> a receipt,
/// <c>z=…</c> a themed collection. It never holds a query secret: scenes pass through WeChat and through logs.
/// </summary>
internal sealed record Scene(SceneKind Kind, string Value)
{
    public const int Longest = 32;

    // WeChat hands scenes over encoded; a link that was shared or scanned may be encoded once more on its way.
    private const int MostDecodings = 3;

    public static Scene Of(BoxCode code) => new(SceneKind.Box, code.ToString());

    public static Scene OfReceipt(string number) => new(SceneKind.Tracking, number);

    /// <param name="code">Of the collection's page.</param>
    public static Scene OfCollection(string code) => new(SceneKind.Theme, code);

    public override string ToString() => Kind switch { SceneKind.Box => "b=", SceneKind.Tracking => "t=", _ => "z=" } + Value;

    /// <summary>Reads a scene, also encoded, also as the end of a scanned link. Nothing when it is none, or its check fails.</summary>
    public static Scene? Parse(string text)
    {
        for (var i = 0; i < MostDecodings && text.Contains('%', StringComparison.Ordinal); i++) text = Uri.UnescapeDataString(text);
        var scene = text.Trim();
        if (scene.Contains("://", StringComparison.Ordinal)) scene = scene[(scene.LastIndexOfAny(['/', '?', '&', '#']) + 1)..];
        if (scene.Length is < 3 or > Longest || scene[1] != '=') return null;
        var value = scene[2..];
        return char.ToLowerInvariant(scene[0]) switch
        {
            'b' => BoxCode.Parse(value) is { } code ? Of(code) : null,
            't' => TrackingNumber.Parse(value) is { } number ? OfReceipt(number.ToString()) : null,
            'z' => new(SceneKind.Theme, value),
            _ => null,
        };
    }
}
