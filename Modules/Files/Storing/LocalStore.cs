using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Files.Storing;

/// <summary>Files in a folder; nodes on several machines need it shared.</summary>
internal sealed class LocalStore(IOptions<FileSettings> settings) : IFileStore
{
    private string Folder => settings.Value.Path ?? throw new InvalidOperationException("Files:Path is not set.");

    public Task<FileKey> PutAsync(string area, SpooledFile file, CancellationToken ct)
    {
        var key = new FileKey(area, file.Hash);
        return GuardAsync(() =>
        {
            var path = PathOf(key);
            if (File.Exists(path)) return key;
            Disk.MakeFolder(Path.GetDirectoryName(path)!);
            Disk.MoveDurably(file.Path, path);
            return key;
        });
    }

    public Task<Stream?> OpenAsync(FileKey key, CancellationToken ct) => GuardAsync<Stream?>(() =>
    {
        try
        {
            return new FileStream(PathOf(key), new FileStreamOptions { Mode = FileMode.Open, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    });

    public Task<bool> ExistsAsync(FileKey key, CancellationToken ct) => GuardAsync(() => File.Exists(PathOf(key)));

    public Task DeleteAsync(FileKey key, CancellationToken ct) => GuardAsync(() =>
    {
        if (File.Exists(PathOf(key))) File.Delete(PathOf(key));
        return true;
    });

    public Task ProbeAsync(CancellationToken ct) => GuardAsync(() =>
    {
        Disk.MakeFolder(Folder);
        var probe = Path.Combine(Folder, $"probe-{Guid.NewGuid():N}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return true;
    });

    private string PathOf(FileKey key) => Path.Combine(Folder, key.Path);

    private static Task<T> GuardAsync<T>(Func<T> act)
    {
        try
        {
            return Task.FromResult(act());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromException<T>(new FileStoreException($"The folder of Files:Path: {e.Message}", e));
        }
    }
}
