using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Files.Storing;

/// <summary>
/// Takes in what comes over the wire, to a temporary file, hashing on the way: memory stays flat however long it is. Singleton.
/// </summary>
public sealed class Spool(IOptions<FileSettings> settings, TimeProvider time)
{
    private const int Piece = 64 * 1024;
    private const string Pattern = "*.part";

    // Longer than any upload takes, shorter than anybody would want a stray file to lie.
    private static readonly TimeSpan LeftBehind = TimeSpan.FromHours(1);

    // On the local store's own disk, because only there a file can be given its name in one step.
    private string Folder => settings.Value switch
    {
        { S3: { Bucket: not null } s3 } => s3.Spool ?? Path.GetTempPath(),
        var local => Path.Combine(local.Path!, "spool"),
    };

    /// <param name="content">Read to its end, or until it proves too long.</param>
    /// <param name="most">Bytes.</param>
    /// <returns>Nothing when it is longer than <paramref name="most"/>.</returns>
    /// <exception cref="FileStoreException">The disk is full or cannot be written.</exception>
    public async Task<SpooledFile?> TakeAsync(Stream content, long most, CancellationToken ct)
    {
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.part");
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            await using var file = Create(path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, Piece), ct)) > 0;)
            {
                length += read;
                if (length > most)
                {
                    Disk.Delete(path);
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await WriteAsync(file, buffer.AsMemory(0, read), ct);
            }

            return new SpooledFile(path, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            Disk.Delete(path);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Removes what a killed process left; returns how many.</summary>
    public int ForgetOld()
    {
        if (!Directory.Exists(Folder)) return 0;
        var before = time.GetUtcNow() - LeftBehind;
        var old = Directory.EnumerateFiles(Folder, Pattern).Where(f => File.GetLastWriteTimeUtc(f) < before).ToList();
        old.ForEach(Disk.Delete);
        return old.Count;
    }

    private FileStream Create(string path)
    {
        try
        {
            Disk.MakeFolder(Folder);
            return Disk.Create(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileStoreException("The folder for files on their way cannot be written.", e);
        }
    }

    private static async Task WriteAsync(FileStream file, ReadOnlyMemory<byte> piece, CancellationToken ct)
    {
        try
        {
            await file.WriteAsync(piece, ct);
        }
        catch (IOException e)
        {
            throw new FileStoreException("The folder for files on their way cannot be written.", e);
        }
    }
}
