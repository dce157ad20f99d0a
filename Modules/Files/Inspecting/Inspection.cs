namespace ZhihuiShibei.Files.Inspecting;

/// <summary>What people hand in.</summary>
public enum FileKind { Picture, Voice, Document }

/// <summary>Why a file is not taken.</summary>
public enum FileProblem
{
    /// <summary>No bytes.</summary>
    Empty,
    /// <summary>Larger than its kind may be.</summary>
    TooLarge,
    /// <summary>None of the formats taken, whatever its name says.</summary>
    UnknownFormat,
    /// <summary>HEIC: what newer iPhones take unless told otherwise; cannot be decoded here.</summary>
    Heic,
    /// <summary>A film, where a picture or a voice is asked for.</summary>
    Film,
    /// <summary>Begins as its format should and then breaks off or turns into something else.</summary>
    Broken,
    /// <summary>More pixels than are decoded; read from the header.</summary>
    TooManyPixels,
    /// <summary>A voice longer than allowed.</summary>
    TooLong,
    /// <summary>A PDF that needs a password.</summary>
    Encrypted,
    /// <summary>A PDF with scripts, launch actions, films or embedded files.</summary>
    Active,
    /// <summary>A PDF with too many pages.</summary>
    TooManyPages,
    /// <summary>The form brings no file, or not exactly one.</summary>
    Missing,
    /// <summary>The form breaks off.</summary>
    Cut,
}

/// <summary>The largest files taken.</summary>
public static class FileLimits
{
    public const long PictureBytes = 20L << 20;
    public const long VoiceBytes = 5L << 20;
    public const long DocumentBytes = 10L << 20;

    /// <summary>Of any kind.</summary>
    public const long AnyBytes = PictureBytes;

    public static readonly TimeSpan Voice = TimeSpan.FromSeconds(60);

    /// <summary>Recorders stop a moment after the minute, and encoders fill their last frame.</summary>
    public static readonly TimeSpan VoiceSlack = TimeSpan.FromMilliseconds(800);

    public const int DocumentPages = 100;

    /// <summary>Longest side of a stored picture, pixels.</summary>
    public const int Side = 2560;

    /// <summary>Longest side of a thumbnail, pixels.</summary>
    public const int ThumbnailSide = 480;
}

/// <summary>What a file really is.</summary>
public abstract record Inspected
{
    /// <summary>The media type to serve it under.</summary>
    public required string ContentType { get; init; }
}

/// <summary>A picture, decoded and written anew: nothing of the original's bytes is in it.</summary>
public sealed record InspectedPicture(int Width, int Height, ReadOnlyMemory<byte> Picture, ReadOnlyMemory<byte> Thumbnail) : Inspected;

/// <param name="Duration">Counted frame by frame.</param>
public sealed record InspectedVoice(TimeSpan Duration) : Inspected;

public sealed record InspectedDocument(int Pages) : Inspected;

/// <summary>The file is not taken.</summary>
public sealed class FileRefusedException(FileProblem problem) : Exception(problem.ToString())
{
    public FileProblem Problem => problem;
}
