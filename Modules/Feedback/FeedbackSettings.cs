using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Kernel.Events;
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

    /// <summary>News that nobody is called or written to about: who takes no message finds it in the mini-program.</summary>
    public Dictionary<NoticeAbout, bool> InAppOnly { get; init; } = new() { [NoticeAbout.Adoption] = true, [NoticeAbout.Collection] = true };

    /// <summary>When people are left in peace.</summary>
    public QuietHours QuietHours { get; init; } = new();

    /// <summary>Working days in which a call is to be made, by the channel a suggestion came through, where it is not <see cref="CallWithin"/>.</summary>
    public Dictionary<Channel, int> CallSooner { get; init; } = new() { [Channel.SuggestionBox] = 1, [Channel.Counter] = 1 };

    /// <summary>Working days in which a call is to be made.</summary>
    [Range(1, 30)]
    public int CallWithin { get; set; } = 3;

    /// <summary>How long an officer has a person to call to themself.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "08:00:00")]
    public TimeSpan CallLease { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The address under which the public reaches this service, such as <c>https://jianyi.example.cn</c>; without it no rating links.</summary>
    public string Site { get; set; } = "";

    /// <summary>What stands before a suggestion's number in the code of a letter, such as an address registered with WeChat; empty = the bare number.</summary>
    public string FollowUpLink { get; set; } = "";

    /// <summary>Days for which a one-time rating link opens.</summary>
    [Range(1, 365)]
    public int LinkDays { get; set; } = 30;

    /// <summary>Which version of the mini-program a message opens.</summary>
    public MiniProgramVersion Version { get; set; } = MiniProgramVersion.Release;

    /// <summary>The account's subscribe templates by what they tell; without one, the telephone tells. At most three different ids.</summary>
    public Dictionary<NoticeAbout, TemplateSettings> Templates { get; init; } = [];
}
