using System.Globalization;

namespace ZhihuiShibei.Contest.Awards;

/// <summary>Amounts are kept in cents (分), and read in yuan.</summary>
internal static class Money
{
    public static string Yuan(int cents) => (cents / 100m).ToString(cents % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);
}
