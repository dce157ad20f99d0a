using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>What partner systems, and those who administer them, are refused, and what to do then.</summary>
internal static class ChannelErrors
{
    public static readonly ErrorCode DayLimit = new("channel.day-limit", 429, "今天推送的建议已达到每日上限，请按 Retry-After 等待后再推送，或联系管理员调整。");
    public static readonly ErrorCode BatchSize = new("channel.batch-size", 400, "请把建议放在 suggestions 数组中，每批1至100件；超出请拆分后再推送。");
    public static readonly ErrorCode PartnerNotFound = new("channel.partner-not-found", 404, "没有找到这个对接系统；刚登记的请稍后再试。");
    public static readonly ErrorCode WebhookAddress = new("channel.webhook-address", 400, "接收地址须为公网 https 地址，不含账号信息和片段，也不能是本机或内网地址。");
    public static readonly ErrorCode NoWebhook = new("channel.no-webhook", 409, "还没有设置通知地址，请先由系统管理员设置。");
    public static readonly ErrorCode ReplayUnclear = new("channel.replay-unclear", 400, "请指定一个变更标识 changeId，或同时指定起止时间 from 和 to。");
    public static readonly ErrorCode ReplayTooLarge = new("channel.replay-too-large", 409, "这段时间内的变更超过5000个，请缩短时间段分次重放，或按游标拉取。");
}
