using System.Globalization;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>脱敏: how personal data is shown where it is not revealed.</summary>
public static class Mask
{
    /// <summary>张三丰 → 张**; an organisation keeps its first two characters.</summary>
    public static string? Name(string? name, bool organisation = false)
    {
        if (string.IsNullOrEmpty(name)) return name;
        var text = new StringInfo(name);
        var keep = Math.Min(organisation ? 2 : 1, Math.Max(text.LengthInTextElements - 1, 0));
        return text.SubstringByTextElements(0, keep) + new string('*', Math.Min(text.LengthInTextElements - keep, 4));
    }

    /// <summary>13812345678 → 138****5678; anything shorter than seven characters is hidden whole.</summary>
    public static string? Phone(string? phone) => phone switch
    {
        null or "" => phone,
        { Length: < 7 } => new string('*', phone.Length),
        _ => string.Concat(phone.AsSpan(0, 3), "****", phone.AsSpan(phone.Length - 4)),
    };
}
