using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>A column of the template: its heading, how to fill it in, and an example. The order is that of the six elements.</summary>
internal sealed record ImportColumn(string Heading, string Explanation, string Example, int Width, bool Required = false, IReadOnlyList<string>? Choices = null)
{
    public const string ExampleMark = "【示例】";
    public const string ExplanationMark = "【说明】";

    public static readonly ImportColumn Topic = new("建议主题", "必填，2至60个字", "在老旧楼院增设助老扶手", 28, true);
    public static readonly ImportColumn Rationale = new("主要事由", "必填，目前的情况和原因，5000字以内", "本楼院六层无电梯，七十岁以上老人三十余位，楼道没有扶手。", 50, true);
    public static readonly ImportColumn Countermeasures = new("对策措施", "必填，建议怎么做，5000字以内", "建议结合老旧楼院改造，在每层楼道加装双侧扶手。", 50, true);
    public static readonly ImportColumn Kind = new("建议人类别", "不填为个人", "个人", 12, Choices: Names<SuggesterKind>());
    public static readonly ImportColumn Name = new("建议人姓名（名称）", "必填，50字以内；请勿填写身份证号码", "王秀兰", 18, true);
    public static readonly ImportColumn Phone = new("联系电话", "手机或固定电话；与其他联系方式至少填一项", "13805320001", 16);
    public static readonly ImportColumn OtherContact = new("其他联系方式", "如通信地址、电子邮箱，200字以内", "", 20);
    public static readonly ImportColumn Subdistrict = new("所在街道", "必填，见“取值”表", "辽宁路街道", 16, true, [.. Places.Subdistricts]);
    public static readonly ImportColumn Community = new("所在社区", "可不填，须属于所填街道", "科技街社区居委会", 20);
    public static readonly ImportColumn Occupation = new("职业", "可不填", "退休教师", 12);
    public static readonly ImportColumn Field = new("领域", "可不填", "民生保障", 14, Choices: Names<Domain>());
    public static readonly ImportColumn Aspect = new("具体方面", "可不填", "老旧楼院改造", 16, Choices: Names<LivelihoodAspect>());
    public static readonly ImportColumn Publicity = new("公开意愿", "不填为不公开", "匿名公开", 12, Choices: Names<Publicity>());
    public static readonly ImportColumn CollectedOn = new("收集日期", "可不填，如 2024-11-28", "2024-11-28", 14);

    public static readonly IReadOnlyList<ImportColumn> All =
        [Topic, Rationale, Countermeasures, Kind, Name, Phone, OtherContact, Subdistrict, Community, Occupation, Field, Aspect, Publicity, CollectedOn];

    /// <summary>Headings that our own result files add; they mean nothing when such a file comes back.</summary>
    public static readonly IReadOnlyList<string> Ours = [ResultFile.RowNumber, ResultFile.Outcome, ResultFile.Number, ResultFile.Secret, ResultFile.Reason];

    /// <summary>A heading without what people add to it: spaces, stars, remarks in brackets.</summary>
    public static string Bare(string heading)
    {
        var text = Submitting.PlainText.Line(heading).Replace(" ", "", StringComparison.Ordinal).TrimStart('*', '＊').TrimEnd('*', '＊');
        var bracket = text.IndexOfAny(['（', '(']);
        return bracket > 0 ? text[..bracket] : text;
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => v.Name())];
}
