namespace ZhihuiShibei.Intake;

/// <summary>Longest texts, in UTF-16 characters; long enough for a careful letter, short enough to be read.</summary>
internal static class Limits
{
    public const int Topic = 60;
    public const int Text = 5000;
    public const int Name = 50;
    public const int Contact = 200;
    public const int Reason = 500;
    public const int ExternalNumber = 64;

    /// <summary>Files of one act, all kinds together.</summary>
    public const int Files = 13;
}
