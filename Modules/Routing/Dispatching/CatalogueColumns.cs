namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>How a catalogue looks as a table: two lines about the whole, a head, a row for each line. What is for reading only is passed over.</summary>
internal static class CatalogueColumns
{
    public const string EffectiveFrom = "施行日期";
    public const string Source = "来源或说明";

    public const string Domain = "领域";
    public const string Aspect = "具体方面";
    public const string Subdistrict = "街道";
    public const string Lead = "首接单位代码";
    public const string CoUnits = "协同单位代码";
    public const string Basis = "依据";

    /// <summary>属地街道, as people write it.</summary>
    public const string Local = "属地街道";

    /// <summary>Between the codes of several units.</summary>
    public const char Comma = '、';

    /// <summary>Read when a table comes in; the others explain what is written.</summary>
    public static readonly string[] Read = [Domain, Aspect, Subdistrict, Lead, CoUnits, Basis];

    public static readonly string[] Head = ["序号", .. Read, "首接单位（供阅读）", "协同单位（供阅读）", "已用次数", "改由其他单位次数"];

    public static readonly int[] Widths = [8, 16, 20, 16, 16, 24, 36, 28, 36, 10, 16];
}
