using System.Buffers;
using ZhihuiShibei.Files.Inspecting.Sounds;
using ZhihuiShibei.Files.Storing;

namespace ZhihuiShibei.Files.Inspecting;

/// <summary>
/// Tells what a file really is, by its content alone: its name and what the sender says of it do not count. As many at once as there
/// are processors, so that the memory of decoding has an end, whoever sends what. Singleton.
/// </summary>
public sealed class FileInspector : IDisposable
{
    private readonly SemaphoreSlim _gate = new(Environment.ProcessorCount);

    /// <exception cref="FileRefusedException">It is not taken, and why.</exception>
    public async Task<Inspected> InspectAsync(SpooledFile file, CancellationToken ct)
    {
        if (file.Length == 0) throw new FileRefusedException(FileProblem.Empty);
        await _gate.WaitAsync(ct);
        try
        {
            var format = await FormatOfAsync(file, ct);
            return format switch
            {
                FileFormat.Jpeg or FileFormat.Png or FileFormat.WebP or FileFormat.Gif => InspectPicture(file, format),
                FileFormat.Pdf => await WithBytesAsync(file, FileLimits.DocumentBytes, PdfReader.Inspect, ct),
                FileFormat.Heic => throw new FileRefusedException(FileProblem.Heic),
                FileFormat.Unknown => throw new FileRefusedException(FileProblem.UnknownFormat),
                _ => await WithBytesAsync(file, FileLimits.VoiceBytes, bytes => VoiceReader.Inspect(format, bytes), ct),
            };
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static async Task<FileFormat> FormatOfAsync(SpooledFile file, CancellationToken ct)
    {
        var head = new byte[FileFormats.HeadLength];
        await using var content = file.OpenRead();
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        return FileFormats.Of(head.AsSpan(0, read));
    }

    private static InspectedPicture InspectPicture(SpooledFile file, FileFormat format) => file.Length > FileLimits.PictureBytes
        ? throw new FileRefusedException(FileProblem.TooLarge)
        : PictureReader.Inspect(file.Path, format);

    private static async Task<Inspected> WithBytesAsync(SpooledFile file, long most, Func<ReadOnlyMemory<byte>, Inspected> inspect, CancellationToken ct)
    {
        if (file.Length > most) throw new FileRefusedException(FileProblem.TooLarge);
        var bytes = ArrayPool<byte>.Shared.Rent((int)file.Length);
        try
        {
            var whole = bytes.AsMemory(0, (int)file.Length);
            await using var content = file.OpenRead();
            await content.ReadExactlyAsync(whole, ct);
            return inspect(whole);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
