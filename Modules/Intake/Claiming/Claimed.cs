using System.ComponentModel;

namespace ZhihuiShibei.Intake.Claiming;

/// <summary>A suggestion that is now among the resident's own.</summary>
internal sealed record Claimed(
    [property: Description("建议标识，在“我的建议”中查看。")] Guid Id,
    [property: Description("建议编号。")] string Number,
    string Topic);
