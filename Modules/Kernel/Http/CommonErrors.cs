namespace ZhihuiShibei.Kernel.Http;

/// <summary>Error codes that any endpoint may answer with.</summary>
public static class CommonErrors
{
    public static readonly ErrorCode Invalid = new("request.invalid", 400, "填写的内容有误，请按提示修改后再提交。");
    public static readonly ErrorCode Malformed = new("request.malformed", 400, "请求内容无法识别，请检查格式后重试。");
    public static readonly ErrorCode TooLarge = new("request.too-large", 413, "提交的内容过大，请精简后重试。");
    public static readonly ErrorCode UnsupportedMedia = new("request.unsupported-media", 415, "请求的内容类型不受支持，请使用 JSON 格式。");
    public static readonly ErrorCode Unauthenticated = new("auth.required", 401, "登录已失效，请重新登录。");
    public static readonly ErrorCode TokenExpired = new("auth.expired", 401, "登录凭证已过期，请刷新登录后重试。");
    public static readonly ErrorCode SessionEnded = new("auth.session-ended", 401, "登录会话已结束，请重新登录。");
    public static readonly ErrorCode Forbidden = new("auth.forbidden", 403, "您没有进行这项操作的权限。");
    public static readonly ErrorCode PasswordChangeDue = new("auth.password-change-due", 403, "请先修改初始密码。");
    public static readonly ErrorCode SecondFactorDue = new("auth.second-factor-due", 403, "您的岗位必须使用动态口令，请先完成绑定。");
    public static readonly ErrorCode NotFound = new("request.not-found", 404, "没有找到您要的内容，请检查后重试。");
    public static readonly ErrorCode MethodNotAllowed = new("request.method-not-allowed", 405, "请求方式不正确。");
    public static readonly ErrorCode BadCursor = new("request.bad-cursor", 400, "翻页标记无效，请从第一页重新查询。");
    public static readonly ErrorCode TooMany = new("request.too-many", 429, "操作过于频繁，请稍后再试。");
    public static readonly ErrorCode Changed = new("request.changed-meanwhile", 409, "内容刚刚被更新，请刷新后重试。");
    public static readonly ErrorCode Unavailable = new("service.unavailable", 503, "服务暂时不可用，您填写的内容请先保留，稍后再提交。");
    public static readonly ErrorCode Fault = new("service.fault", 500, "系统出现异常，已记录，请稍后再试。");

    public static readonly ErrorCode KeyMissing = new("idempotency.key-missing", 400, "请求缺少 Idempotency-Key 请求头，请使用不超过 80 个字符的唯一值。");
    public static readonly ErrorCode KeyReused = new("idempotency.key-reused", 409, "同一个 Idempotency-Key 已用于另一份内容，请换一个新的再提交。");
}
