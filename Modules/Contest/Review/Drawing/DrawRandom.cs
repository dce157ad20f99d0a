using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>
/// 抽签用随机数: the numbers that follow from a seed, the same on every machine and easily made again in any language: SHA-256 of
/// the seed's UTF-8 text, a colon and a counter from 0 in decimal, each hash read as four big-endian unsigned 64-bit numbers.
/// </summary>
internal sealed class DrawRandom(string seed)
{
    private readonly byte[] _hash = new byte[32];
    private ulong _counter;
    private int _used = 32;

    /// <summary>An unbiased number from 0 to below <paramref name="bound"/>: numbers of the last, incomplete round are thrown away.</summary>
    public int Below(int bound)
    {
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound + 1) % (ulong)bound;
        ulong drawn;
        do drawn = Next();
        while (drawn > limit);
        return (int)(drawn % (ulong)bound);
    }

    /// <summary>Fisher and Yates, from the end.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        if (_used == _hash.Length)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{_counter++}"), _hash);
            _used = 0;
        }

        var number = BinaryPrimitives.ReadUInt64BigEndian(_hash.AsSpan(_used));
        _used += 8;
        return number;
    }
}
