using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Support;

/// <summary>Holds a lifecycle against a table written out by hand, every status × every act; a dash is a refusal.</summary>
internal static class Matrix
{
    public static void Check<TStatus, TAct>(Lifecycle<TStatus, TAct> lifecycle, TStatus initial, string expected, string code)
        where TStatus : struct, Enum
        where TAct : struct, Enum
    {
        var rows = expected.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows[0].Skip(1), Is.EquivalentTo(Enum.GetNames<TAct>()), "every act has its column");
            Assert.That(rows.Skip(1).Select(r => r[0]), Is.EquivalentTo(Enum.GetNames<TStatus>()), "every status has its row");
            Assert.That(lifecycle.Initial, Is.EqualTo(initial));
            foreach (var row in rows.Skip(1))
                foreach (var (act, to) in rows[0].Zip(row).Skip(1))
                    Assert.That(Next(lifecycle, Enum.Parse<TStatus>(row[0]), Enum.Parse<TAct>(act)), Is.EqualTo(to == "-" ? code : to), $"{row[0]} × {act}");
        }
    }

    /// <summary>Where the act leads, or the code it is refused with.</summary>
    private static string Next<TStatus, TAct>(Lifecycle<TStatus, TAct> lifecycle, TStatus from, TAct act)
        where TStatus : struct, Enum
        where TAct : struct, Enum
    {
        try
        {
            return lifecycle.Next(from, act).ToString();
        }
        catch (Refusal refusal)
        {
            return refusal.Code.Code;
        }
    }
}
