using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>The texts that cells point to, packed as UTF-8 in one piece: a Chinese text takes three bytes a character and no object.</summary>
internal sealed class SharedStrings
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<int> _ends = [];

    public SharedStrings(ZipArchive archive, string? path)
    {
        if (path is null || Part.Open(archive, path) is not { } part) return;
        using var xml = part;
        foreach (var item in xml.Each("si"))
        {
            Encoding.UTF8.GetBytes(Part.Text(item), _text);
            _ends.Add(_text.WrittenCount);
        }
    }

    /// <exception cref="TableFault">A cell points to a text that is not there.</exception>
    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _ends.Count) throw new TableFault(TableProblem.Damaged);
            var start = index == 0 ? 0 : _ends[index - 1];
            return Encoding.UTF8.GetString(_text.WrittenSpan[start.._ends[index]]);
        }
    }
}
