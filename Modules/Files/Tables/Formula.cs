namespace ZhihuiShibei.Files.Tables;

/// <summary>
/// Text that a spreadsheet would take for a formula when it opens a file of plain text. Written with an apostrophe before it, which
/// spreadsheets read as "this is text"; taken off again when such a file comes back.
/// </summary>
internal static class Formula
{
    // The full-width forms count as formulas where the input method is Chinese.
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    public static bool Looks(string cell) => cell.Length > 0 && Starts.Contains(cell[0], StringComparison.Ordinal);

    public static string Neutralise(string cell) => Looks(cell.TrimStart('\'')) ? $"'{cell}" : cell;

    public static string Restore(string cell)
    {
        var bare = cell.TrimStart('\'');
        return cell.Length > bare.Length && Looks(bare) ? cell[1..] : cell;
    }
}
