using System.Text.RegularExpressions;
using QRCoder;

namespace ZhihuiShibei.WeChatStandIn.Apis;

/// <summary>
/// <c>POST /wxa/getwxacodeunlimit</c>: a square code (the round kind is WeChat's secret) as PNG, holding the scene.
/// </summary>
internal sealed partial class CodeApi(StandInOptions options)
{
    private const string ErrorType = "application/json; encoding=utf-8";

    public StandInReply Handle(StandInRequest request)
    {
        var scene = request.Field("scene") ?? "";
        if (scene.Length is 0 or > 32) return Error(40169, "invalid length for scene, or the data is not json string");
        if (!Scene().IsMatch(scene)) return Error(40129, "invalid scene");
        var check = request.Flag("check_path", otherwise: true);
        if (request.Field("page") is { } page && !IsReleased(page, check)) return Error(41030, "invalid page");
        var width = request.Int("width") ?? 430;
        if (width is < 280 or > 1280) return Error(40097, "invalid args: width");
        using var code = QRCodeGenerator.GenerateQrCode(scene, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return new(picture.GetGraphic(Math.Max(1, width / code.ModuleMatrix.Count)), "image/png");
    }

    private bool IsReleased(string page, bool check) =>
    page is not ['/', ..] && !page.Contains('?') && (!check || options.Pages.Count == 0 || options.Pages.Contains(page));

    private static StandInReply Error(int code, string message) => StandInReply.Error(code, message, ErrorType);

    [GeneratedRegex(@"^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+\z")] private static partial Regex Scene();
}
