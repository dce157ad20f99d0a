using System.Buffers.Binary;

namespace ZhihuiShibei.Files.Inspecting.Sounds;

/// <summary>The boxes that lie one after another in a piece of an MP4 file; each must end inside it.</summary>
internal ref struct Mp4Boxes(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;

    public Mp4Box Current { get; private set; }

    public readonly Mp4Boxes GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty) return false;
        if (_rest.Length < 8) throw new FileRefusedException(FileProblem.Broken);
        var (header, size) = (8, (ulong)BinaryPrimitives.ReadUInt32BigEndian(_rest));
        if (size == 1 && _rest.Length >= 16) (header, size) = (16, BinaryPrimitives.ReadUInt64BigEndian(_rest[8..]));
        if (size == 0) size = (ulong)_rest.Length;
        if (size < (ulong)header || size > (ulong)_rest.Length) throw new FileRefusedException(FileProblem.Broken);
        Current = new Mp4Box(_rest.Slice(4, 4), _rest[header..(int)size]);
        _rest = _rest[(int)size..];
        return true;
    }

    /// <summary>The content of the first such box; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> within, ReadOnlySpan<byte> name)
    {
        foreach (var box in new Mp4Boxes(within))
            if (box.Is(name)) return box.Content;
        return [];
    }
}

internal readonly ref struct Mp4Box(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
{
    private readonly ReadOnlySpan<byte> _name = name;

    public ReadOnlySpan<byte> Content { get; } = content;

    public bool Is(ReadOnlySpan<byte> name) => _name.SequenceEqual(name);
}
