using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Identity.Residents;

namespace ZhihuiShibei.Identity.Tokens;

/// <summary>Section <c>Tokens</c>.</summary>
internal sealed class TokenSettings
{
    /// <summary>HMAC-SHA256 key of our tokens, at least 32 bytes in base64. A secret: from the environment, never from a file in the repository.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>Former keys, still believed until the tokens signed with them have run out.</summary>
    public IReadOnlyList<string> FormerSigningKeys { get; set; } = [];

    [Required]
    public string Issuer { get; set; } = "zhihui-shibei";

    /// <summary>Life of a resident's access token.</summary>
    public TimeSpan ResidentAccess { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A resident stays signed in this long after the last refresh; long, so that elders need not start again.</summary>
    public TimeSpan ResidentSession { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long after a rotation the old refresh token still gets the same new one, for clients whose answer was lost on the way.</summary>
    public TimeSpan RotationGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Life of a partner system's token.</summary>
    public TimeSpan PartnerAccess { get; set; } = TimeSpan.FromMinutes(30);
}
