namespace ZhihuiShibei.Files.Inspecting.Sounds;

/// <summary>How long a voice really is: counted frame by frame or from the tables a player goes by, never from a header that may lie.</summary>
internal static class VoiceReader
{
    public static InspectedVoice Inspect(FileFormat format, ReadOnlyMemory<byte> file)
    {
        var (duration, type) = format switch
        {
            FileFormat.Mp3 => (Mp3.DurationOf(file.Span), "audio/mpeg"),
            FileFormat.Adts => (Adts.DurationOf(file.Span), "audio/aac"),
            FileFormat.Mp4 => (Mp4.DurationOf(file.Span), "audio/mp4"),
            FileFormat.Wav => (Wav.DurationOf(file.Span), "audio/wav"),
            FileFormat.Amr => (Amr.DurationOf(file.Span, Amr.Narrow), "audio/amr"),
            FileFormat.AmrWideband => (Amr.DurationOf(file.Span, Amr.Wide), "audio/amr-wb"),
            _ => throw new FileRefusedException(FileProblem.UnknownFormat),
        };
        if (duration <= TimeSpan.Zero) throw new FileRefusedException(FileProblem.Broken);
        if (duration > FileLimits.Voice + FileLimits.VoiceSlack) throw new FileRefusedException(FileProblem.TooLong);
        return new(duration) { ContentType = type };
    }
}
