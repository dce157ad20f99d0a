using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>Section <c>StaffAccess</c>: how members of staff sign in and how long they stay.</summary>
internal sealed class StaffSettings
{
    /// <summary>A session without a request for this long has ended; exact to about a minute.</summary>
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this long whatever happens.</summary>
    public TimeSpan AbsoluteLimit { get; set; } = TimeSpan.FromHours(10);

    /// <summary>How long a node may believe a session that another node has ended; at most 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:15")]
    public TimeSpan SessionCache { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Failed sign-ins in a row that lock the account.</summary>
    [Range(1, 100)]
    public int MaxFailures { get; set; } = 5;

    public TimeSpan LockFor { get; set; } = TimeSpan.FromMinutes(15);

    [Range(8, 128)]
    public int MinPasswordLength { get; set; } = 10;

    /// <summary>Rounds of PBKDF2-HMAC-SHA512.</summary>
    [Range(1, 10_000_000)]
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>False only where nothing is at stake, such as a developer's machine.</summary>
    public bool RequireSecondFactor { get; set; } = true;

    /// <summary>Roles that must use a second factor beside the three administrators, who always must.</summary>
    public IReadOnlyList<Role> SecondFactorAlsoFor { get; set; } = [];
}
