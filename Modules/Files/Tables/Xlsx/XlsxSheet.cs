namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>A sheet to be written: all cells are text, so that nothing in them is ever computed and no telephone number loses its zero.</summary>
/// <param name="Name">At most 31 characters, none of <c>[]:*?/\</c>.</param>
/// <param name="Rows">Written as they come.</param>
public sealed record XlsxSheet(string Name, IEnumerable<IReadOnlyList<string?>> Rows)
{
    /// <summary>Rows at the top that stay in sight, in bold.</summary>
    public int HeadRows { get; init; } = 1;

    /// <summary>Widths of the columns in characters.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];

    /// <summary>Column → where its allowed values stand, such as <c>取值!$A$2:$A$11</c>; offered as a list to choose from.</summary>
    public IReadOnlyDictionary<int, string> Choices { get; init; } = new Dictionary<int, string>();

    /// <summary>The last row that offers the choices.</summary>
    public int ChoicesTo { get; init; } = 1_048_576;
}
