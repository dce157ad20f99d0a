using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>黄牌、红牌预警: which light a case stands at.</summary>
internal static class Lights
{
    /// <summary>The worse of the whole handling and of the next progress report.</summary>
    public static Light At(this HandlingSettings settings, DateTimeOffset now, DateTimeOffset dueAt, DateTimeOffset? progressDueAt)
    {
        var whole = Of(now, dueAt, settings.AmberDays);
        var silence = progressDueAt is { } due ? Of(now, due, settings.ProgressAmberDays) : Light.Green;
        return whole > silence ? whole : silence;
    }

    private static Light Of(DateTimeOffset now, DateTimeOffset dueAt, int amberDays) =>
        now >= dueAt ? Light.Red : now >= dueAt.AddDays(-amberDays) ? Light.Amber : Light.Green;
}
