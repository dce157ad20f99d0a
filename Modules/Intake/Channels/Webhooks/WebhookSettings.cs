using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>Section <c>Intake:Webhooks</c>.</summary>
internal sealed class WebhookSettings
{
    /// <summary>From connecting to the answer's headers; its body is not read.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Calls to one partner at once, in this process.</summary>
    [Range(1, 32)]
    public int InFlight { get; set; } = 4;

    /// <summary>Whether Development may call addresses of this machine and private networks; no other environment ever may.</summary>
    public bool AllowPrivate { get; set; } = true;

    /// <summary>Waits after the first, second, … failed call; about three days in all, then it is given up and shown.</summary>
    public IReadOnlyList<TimeSpan> BackOff { get; set; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), .. Enumerable.Repeat(TimeSpan.FromHours(12), 5),
    ];
}
