using System.Runtime.InteropServices;

namespace ZhihuiShibei.Files.Storing;

/// <summary>What the local disk must be told so that a file survives the machine's sudden end and is read by us alone.</summary>
internal static partial class Disk
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int ReadOnly = 0;

    /// <summary>A new file that nobody else reads.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Ours;
        return new FileStream(path, options);
    }

    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Ours | UnixFileMode.UserExecute);
    }

    /// <summary>Flushes the content, gives the file its name in one step, and flushes the name, too.</summary>
    public static void MoveDurably(string from, string to)
    {
        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
            // Temporary: the sweep of the spool comes for it.
        }
    }

    /// <summary>A new name is in the folder's own data; .NET opens no folders.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0) throw new IOException($"open: error {Marshal.GetLastPInvokeError()}");
        var flushed = Flush(handle);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (flushed != 0) throw new IOException($"fsync: error {error}");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
