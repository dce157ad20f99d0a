namespace ZhihuiShibei.Intake.Attachments;

/// <summary>
/// Bytes in the store. The row comes before the bytes and goes after them, and whoever deletes holds it: so bytes that an upload has
/// just found in the store cannot go while it says that it uses them.
/// </summary>
internal sealed class StoredFile
{
    /// <summary>Unreferenced bytes stay this long: an upload says that it uses them, stores them, and only then refers to them.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
    public required long Length { get; init; }
    /// <summary>When to look whether anything still refers to it; nothing while something does.</summary>
    public DateTimeOffset? CheckAt { get; set; }
}
