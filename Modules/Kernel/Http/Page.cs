using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace ZhihuiShibei.Kernel.Http;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most the asked-for number.</param>
/// <param name="Next">The cursor of the next page; absent on the last.</param>
public sealed record Page<T>(
    [property: Description("本页内容。")] IReadOnlyList<T> Items,
    [property: Description("下一页的游标，作为 cursor 再查；最后一页没有。")] string? Next);

/// <summary>A place in a list ordered by (instant, id), so that a page costs the same however deep it lies.</summary>
public readonly record struct Cursor(DateTimeOffset At, Guid Id)
{
    /// <summary>Before everything of an ascending list.</summary>
    public static readonly Cursor First = new(DateTimeOffset.UnixEpoch, Guid.Empty);

    /// <summary>Before everything of a descending list.</summary>
    public static readonly Cursor Last = new(new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), Guid.AllBitsSet);

    /// <exception cref="Refusal"><see cref="CommonErrors.BadCursor"/></exception>
    public static Cursor Parse(string? text, Cursor start)
    {
        if (string.IsNullOrEmpty(text)) return start;
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
            return new(new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero), Guid.Parse(parts[1]));
        }
        catch (Exception e) when (e is FormatException or OverflowException or IndexOutOfRangeException or ArgumentException)
        {
            throw CommonErrors.BadCursor.Refuse();
        }
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}|{Id}")));
}

/// <summary>Cuts a page out of one row more than asked for.</summary>
public static class Paging
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;

    /// <summary>The wanted page size within its bounds.</summary>
    public static int Size(int? wanted) => Math.Clamp(wanted ?? DefaultSize, 1, MaxSize);

    /// <param name="rows">Up to <paramref name="size"/> + 1 rows in list order.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="cursor">The place of a row.</param>
    public static Page<T> Cut<T>(List<T> rows, int size, Func<T, Cursor> cursor)
    {
        if (rows.Count <= size) return new(rows, null);
        rows.RemoveRange(size, rows.Count - size);
        return new(rows, cursor(rows[^1]).ToString());
    }
}
