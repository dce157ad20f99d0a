using System.Globalization;
using ZhihuiShibei.Files.Tables;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>A catalogue as it stands in a table that somebody sent, with every row that cannot be read.</summary>
internal sealed class CatalogueFile
{
    public const int MostLines = 1000;
    private const int HeadWithin = 10;
    private readonly List<(int Row, CatalogueContent.Line Line)> _lines = [];
    private readonly List<(int? Row, string Text)> _problems = [];
    private readonly Dictionary<string, int> _places = [];

    private CatalogueFile()
    {
    }

    /// <summary>As written above the head; nothing where it is not.</summary>
    public DateOnly? EffectiveFrom { get; private set; }
    public string? Source { get; private set; }
    /// <summary>By the row of the spreadsheet.</summary>
    public IReadOnlyList<(int Row, CatalogueContent.Line Line)> Lines => _lines;
    public IReadOnlyList<(int? Row, string Text)> Problems => _problems;

    /// <exception cref="Kernel.Http.Refusal"><see cref="CatalogueFileErrors.Unreadable"/>: as a whole.</exception>
    public static CatalogueFile Read(byte[] content, string name)
    {
        var its = new CatalogueFile();
        try
        {
            using var table = TableFile.Open(new MemoryStream(content, writable: false), name);
            if (table.Merged().Count > 0) throw CatalogueFileErrors.Unreadable.Refuse("表中有合并单元格，请取消合并后再导入。");
            foreach (var row in table.Rows().Where(r => !r.IsBlank)) its.Take(row);
        }
        catch (TableFault fault)
        {
            throw CatalogueFileErrors.Of(fault);
        }

        if (its._places.Count == 0) throw CatalogueFileErrors.Unreadable.Refuse("没有找到表头，请先导出现行目录，在其上修改后导入。");
        if (its._lines.Count + its._problems.Count == 0) its._problems.Add((null, "目录至少要有一条"));
        return its;
    }

    private void Take(TableRow row)
    {
        if (_places.Count > 0) TakeLine(row);
        else if (row.Cells.Select(Bare).Intersect(CatalogueColumns.Read).Count() >= 3) TakeHead(row);
        else if (row.Number > HeadWithin) return;
        else if (Bare(row.Cells[0]) == CatalogueColumns.EffectiveFrom) TakeDate(row);
        else if (Bare(row.Cells[0]) == CatalogueColumns.Source && row.Cells.Count > 1) Source = row.Cells[1].Trim();
    }

    private void TakeDate(TableRow row)
    {
        if (row.Cells.Count < 2 || string.IsNullOrWhiteSpace(row.Cells[1])) return;
        if (DateOnly.TryParseExact(row.Cells[1].Trim(), ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            EffectiveFrom = day;
        else _problems.Add((row.Number, "的施行日期不是有效日期，应写成 2027-12-01 这样"));
    }

    private void TakeHead(TableRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
            if (CatalogueColumns.Read.Contains(Bare(row.Cells[i])) && !_places.TryAdd(Bare(row.Cells[i]), i))
                throw CatalogueFileErrors.Unreadable.Refuse($"表头中“{Bare(row.Cells[i])}”出现了两次，请删除多余的一列。");
        var missing = CatalogueColumns.Read.Except(_places.Keys).ToList();
        if (missing.Count > 0) throw CatalogueFileErrors.Unreadable.Refuse($"表头缺少“{string.Join("”“", missing)}”，请先导出现行目录，在其上修改后导入。");
    }

    private void TakeLine(TableRow row)
    {
        if (CatalogueColumns.Read.All(c => Cell(row, c).Length == 0)) return;
        if (_lines.Count == MostLines) throw CatalogueFileErrors.Unreadable.Refuse($"目录最多{MostLines}条，请精简后再导入。");
        var before = _problems.Count;
        var (domain, aspect) = (Choice<Domain>(row, CatalogueColumns.Domain), Choice<LivelihoodAspect>(row, CatalogueColumns.Aspect));
        var place = Cell(row, CatalogueColumns.Subdistrict);
        var street = Divisions.Subdistricts.FirstOrDefault(s => s.Name == place || s.Code == place);
        if (place.Length > 0 && street is null) _problems.Add((row.Number, $"的街道“{place}”不在区划目录中"));
        var (lead, basis) = (Code(Cell(row, CatalogueColumns.Lead)), Cell(row, CatalogueColumns.Basis));
        string[] others = [.. Cell(row, CatalogueColumns.CoUnits).Split(['、', ',', '，', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Code)];
        if (lead.Length == 0) _problems.Add((row.Number, "没有首接单位代码"));
        if (others.Length > Limits.CoUnits) _problems.Add((row.Number, $"的协同单位超过{Limits.CoUnits}个"));
        if (others.Append(lead).Any(code => code.Length > Limits.Code)) _problems.Add((row.Number, "的单位代码过长"));
        if (basis.Length > Limits.Basis) _problems.Add((row.Number, $"的依据超过{Limits.Basis}字"));
        if (_problems.Count == before) _lines.Add((row.Number, new(domain, aspect, street?.Code, lead, others, basis.Length == 0 ? null : basis)));
    }

    private T? Choice<T>(TableRow row, string column)
        where T : struct, Enum
    {
        var text = Cell(row, column);
        if (text.Length == 0 || text == "不限") return null;
        foreach (var value in Enum.GetValues<T>())
            if (value.Name() == text || value.ToString() == text) return value;
        _problems.Add((row.Number, $"的{column}“{text}”不在目录中"));
        return null;
    }

    private string Cell(TableRow row, string column) => _places[column] is var at && at < row.Cells.Count ? row.Cells[at].Trim() : "";

    private static string Code(string text) => text.Trim() is var code && code == CatalogueColumns.Local ? CatalogueLine.Local : code;

    private static string Bare(string heading) => heading.Replace(" ", "", StringComparison.Ordinal).Trim('*', '＊', '：', ':');
}
