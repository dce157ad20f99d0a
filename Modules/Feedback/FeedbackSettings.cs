using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Feedback;

/// <summary>Section <c>Feedback</c>.</summary>
internal sealed class FeedbackSettings
{
    /// <summary>Messages on their way to WeChat at once, in this process.</summary>
    [Range(1, 64)]
    public int InFlight { get; set; } = 8;

    /// <summary>Wait after the first failed attempt that may be repeated; doubles with each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait between two attempts; also how long a message may still wait when WeChat is back.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "06:00:00")]
    public TimeSpan RetryAtMost { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A message that could not be sent for so long becomes a telephone task.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Days with unanswered calls after which a suggester counts as unreachable.</summary>
    [Range(1, 30)]
    public int CallDays { get; set; } = 3;

    /// <summary>A rating is dissatisfied when any of its scores is at most this.</summary>
    [Range(1, 5)]
    public int DissatisfiedAtMost { get; set; } = 2;

    /// <summary>Which version of the mini-program a message opens.</summary>
    public MiniProgramVersion Version { get; set; } = MiniProgramVersion.Release;

    /// <summary>The account's subscribe templates by what they tell; without one, the telephone tells. At most three different ids.</summary>
    public Dictionary<NoticeAbout, TemplateSettings> Templates { get; init; } = [];
}
