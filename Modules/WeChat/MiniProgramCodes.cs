using ZhihuiShibei.WeChat.Wire;

namespace ZhihuiShibei.WeChat;

/// <summary><c>POST /wxa/getwxacodeunlimit</c>: a picture on success, JSON on failure.</summary>
internal sealed class MiniProgramCodes(WeChatApi api) : IMiniProgramCodes
{
    public async Task<WeChatResult<MiniProgramCode>> GetUnlimitedAsync(
      string scene, string? page = null, MiniProgramCodeOptions? options = null, CancellationToken ct = default)
    {
        options ??= new();
        var body = new Request(scene, page, options.CheckPage, VersionOf(options.Version), options.Width, options.Transparent);
        var reply = await api.PostAsync("/wxa/getwxacodeunlimit", body, repeatable: true, ct);
        if (reply.Failure is not null) return reply.Failure;
        return ContentTypeOf(reply.Body) is { } type
          ? new MiniProgramCode(reply.Body, type)
          : WeChatFailure.Unreadable("reply is not a picture");
    }

    private static string? ContentTypeOf(ReadOnlySpan<byte> image) => image switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        _ => null,
    };

    private static string VersionOf(MiniProgramVersion version) => version switch
    {
        MiniProgramVersion.Develop => "develop",
        MiniProgramVersion.Trial => "trial",
        _ => "release",
    };

    private sealed record Request(string Scene, string? Page, bool CheckPath, string EnvVersion, int Width, bool IsHyaline);
}
