using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity;

/// <summary>Error codes of Identity.</summary>
internal static class IdentityErrors
{
    public static readonly ErrorCode RefreshInvalid = new("auth.refresh-invalid", 401, "登录状态已失效，请重新登录。");
    public static readonly ErrorCode WrongCredentials = new(
        "auth.wrong-credentials", 401, "用户名或密码不正确，或账号已被锁定。连续多次输错会锁定一段时间，请核对后再试；忘记密码请联系安全管理员。");
    public static readonly ErrorCode CodeRequired = new("auth.code-required", 401, "请输入动态口令。");
    public static readonly ErrorCode WrongCode = new("auth.wrong-code", 401, "动态口令不正确或已使用过，请等待新的口令后再试。");

    public static readonly ErrorCode WeChatCodeInvalid = new("wechat.code-invalid", 401, "微信登录凭证已失效，请重新进入小程序后再试。");
    public static readonly ErrorCode WeChatPhoneCodeInvalid = new("wechat.phone-code-invalid", 400, "手机号授权已失效，请重新点击授权按钮。");
    public static readonly ErrorCode WeChatBlocked = new("wechat.user-blocked", 403, "微信提示该账号存在风险，暂时无法登录，请稍后再试或到社区征集箱提交建议。");
    public static readonly ErrorCode WeChatTooMany = new("wechat.too-many", 429, "登录过于频繁，请一分钟后再试。");
    public static readonly ErrorCode WeChatUnavailable = new("wechat.unavailable", 503, "微信服务暂时没有响应，请稍后再试。");

    public static readonly ErrorCode PasswordWeak = new("auth.password-weak", 400, "密码过于简单，请按要求重新设置。");
    public static readonly ErrorCode RoleNotForStaff = new("staff.role-not-for-staff", 409, "“居民”和“对接系统”不能授予工作人员。");
    public static readonly ErrorCode RolesExclude = new("staff.roles-exclude", 409, "审计员、系统管理员、安全管理员须由不同的人担任，且不得兼任业务岗位。");
    public static readonly ErrorCode UnitNeeded = new("staff.unit-needed", 409, "承办单位经办人须先指定所属单位。");

    public static readonly ErrorCode PasswordUnchanged = new("auth.password-unchanged", 409, "新密码不能与当前密码相同。");
    public static readonly ErrorCode SecondFactorEnrolled = new("auth.second-factor-enrolled", 409, "已绑定动态口令；更换设备请先解除。");
    public static readonly ErrorCode SecondFactorNotOffered = new("auth.second-factor-not-offered", 409, "请先获取动态口令密钥。");
    public static readonly ErrorCode ClientInvalid = new("auth.client-invalid", 401, "客户端编号或密钥不正确，或已停用。");
    public static readonly ErrorCode GrantUnsupported = new("auth.grant-unsupported", 400, "grant_type 须为 client_credentials。");

    public static readonly ErrorCode SignatureMissing = new(
        "channel.signature-missing", 401, "贵方已启用请求签名，请带上 X-Timestamp（Unix 秒）、X-Nonce（8至64个字母、数字、下划线或横线）和 X-Signature。");
    public static readonly ErrorCode SignatureWrong = new(
        "channel.signature-wrong", 401, "请求签名不正确。请核对签名密钥，以及参与签名的时间戳、随机数、方法、路径（含查询串）和请求体摘要。");
    public static readonly ErrorCode ClockOff = new("channel.clock-off", 401, "X-Timestamp 与我们的时间相差超过5分钟，请校准贵方时钟后重试。");
    public static readonly ErrorCode NonceReused = new("channel.nonce-reused", 401, "这个 X-Nonce 已使用过。每次请求（包括重试）请使用新的随机数并重新签名。");

    public static readonly ErrorCode AccountGone = new("account.gone", 404, "账号不存在或已注销，请重新登录。");
    public static readonly ErrorCode ExportTooOften = new("account.export-too-often", 429, "24小时内已导出多次，请稍后再试。");
    public static readonly ErrorCode StaffNotFound = new("staff.not-found", 404, "没有找到这个账号。");
    public static readonly ErrorCode NotYourself = new("staff.not-yourself", 409, "不能对自己的账号进行这项操作，请由另一位管理员办理。");
    public static readonly ErrorCode UserNameTaken = new("staff.user-name-taken", 409, "用户名已被使用，请换一个。");
    public static readonly ErrorCode UnitNotFound = new("unit.not-found", 404, "没有找到这个单位，或单位已停用。");
    public static readonly ErrorCode UnitCodeTaken = new("unit.code-taken", 409, "单位代码已被使用，请换一个。");
    public static readonly ErrorCode PartnerNotFound = new("partner.not-found", 404, "没有找到这个对接系统。");
    public static readonly ErrorCode ClientIdTaken = new("partner.client-id-taken", 409, "客户端编号已被使用，请换一个。");
    public static readonly ErrorCode ChannelNotOpen = new("partner.channel-not-open", 409, "对接系统只能对应市北政务网、微市北或12345渠道。");
}
