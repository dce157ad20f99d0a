namespace ZhihuiShibei.Files.Storing;

/// <summary>A file on its way, on the local disk. Gone when it is disposed of, unless a store has taken it.</summary>
/// <param name="path">Private to this process.</param>
/// <param name="length">Bytes.</param>
/// <param name="hash">SHA-256, lower-case hexadecimal.</param>
public sealed class SpooledFile(string path, long length, string hash) : IDisposable
{
    public string Path => path;
    public long Length => length;
    public string Hash => hash;

    public FileStream OpenRead() => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.Asynchronous,
    });

    public void Dispose() => Disk.Delete(path);
}
