using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZhihuiShibei.Contest.Awards.Notices;

/// <summary>What a notice is about.</summary>
internal enum NoticeKind
{
    [Display(Name = "评审结果公示")] Result,
    [Display(Name = "发放情况公示")] HandOut,
}

/// <summary>What a notice says.</summary>
internal sealed record NoticeSnapshot(
    [property: Description("大赛名称。")] string Contest,
    [property: Description("专题页面代码。")] string Code,
    [property: Description("第几份公示，从1起。")] int Number,
    NoticeKind Kind,
    [property: Description("公示的标题。")] string Title,
    [property: Description("发布时间。")] DateTimeOffset PublishedAt,
    [property: Description("提出异议的截止时刻，到此时刻为止；发放情况公示没有。")] DateTimeOffset? ObjectionsUntil,
    [property: Description("名次在前或并列而未列入的理由；都列入的没有。")] string? Departure,
    [property: Description("各奖项的名单。")] IReadOnlyList<NoticeGroup> Groups)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">The text is no notice.</exception>
    public static NoticeSnapshot Read(string text) => JsonSerializer.Deserialize<NoticeSnapshot>(text, Json)!;

    public NoticeLine? LineOf(string kind, int ordinal) =>
        Groups.FirstOrDefault(g => g.Title == kind)?.Lines.FirstOrDefault(l => l.Ordinal == ordinal);
}

/// <summary>One kind of award in a notice.</summary>
internal sealed record NoticeGroup(
    [property: Description("奖项名称。")] string Title,
    [property: Description("名额。")] int Quota,
    [property: Description("授予单位。")] bool ForUnits,
    [property: Description("名单。")] IReadOnlyList<NoticeLine> Lines);

/// <summary>One winner in a notice.</summary>
internal sealed record NoticeLine(
    [property: Description("奖项内的序号。")] int Ordinal,
    [property: Description("获奖人，个人隐去名字（本人同意公示全名的除外），单位为全称。")] string Winner,
    [property: Description("获奖的建议或转化运用。")] string Work,
    [property: Description("征集领域。")] string? Field,
    [property: Description("奖品及价值；不设奖品的没有。")] string? Prize,
    [property: Description("发放情况；评审结果公示没有。")] string? HandedOver);
