using System.Buffers.Binary;

namespace ZhihuiShibei.Kernel.Acts;

/// <summary>
/// Ids: UUIDv7 whose order is also right within one millisecond of this process, so that two lines of a history that were
/// written at the same instant stay in the order they happened.
/// </summary>
public static class NewId
{
    private static int _counter = Random.Shared.Next(1 << 20);

    /// <param name="at">The instant in the id, milliseconds counting; may lie in the past for a back-dated act.</param>
    public static Guid At(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(bytes, bigEndian: true, out _);
        // 26 bits behind the milliseconds, version and variant left in their places; 48 random bits remain.
        var count = Interlocked.Increment(ref _counter);
        bytes[6] = (byte)(0x70 | ((count >> 22) & 0x0F));
        bytes[7] = (byte)(count >> 14);
        bytes[8] = (byte)(0x80 | ((count >> 8) & 0x3F));
        bytes[9] = (byte)count;
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The instant in such an id, to the millisecond.</summary>
    public static DateTimeOffset TimeOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }
}
