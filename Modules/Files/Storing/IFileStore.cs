namespace ZhihuiShibei.Files.Storing;

/// <summary>
/// Keeps files by their content: the same bytes are stored once in an area, and a file that is there is there as a whole. Who may
/// see a file, and how long it is kept, is for the module to say.
/// </summary>
public interface IFileStore
{
    /// <summary>Stores the file durably, unless it is there already. Nothing half-written is left when this fails.</summary>
    /// <exception cref="FileStoreException">The store could not take it.</exception>
    Task<FileKey> PutAsync(string area, SpooledFile file, CancellationToken ct);

    /// <summary>The content, readable from any place; nothing when it is not there.</summary>
    /// <exception cref="FileStoreException">The store could not be asked.</exception>
    Task<Stream?> OpenAsync(FileKey key, CancellationToken ct);

    /// <exception cref="FileStoreException">The store could not be asked.</exception>
    Task<bool> ExistsAsync(FileKey key, CancellationToken ct);

    /// <summary>Deletes it; also fine when it is not there.</summary>
    /// <exception cref="FileStoreException">The store could not be asked.</exception>
    Task DeleteAsync(FileKey key, CancellationToken ct);

    /// <summary>Ends well when files can be stored and read.</summary>
    /// <exception cref="FileStoreException">What is wrong.</exception>
    Task ProbeAsync(CancellationToken ct);
}

/// <summary>The store does not answer, refuses, or is full. Says which store and why, never a key of access.</summary>
public sealed class FileStoreException(string message, Exception? cause = null) : Exception(message, cause);
