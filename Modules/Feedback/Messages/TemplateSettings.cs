using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Feedback.Messages;

/// <summary>What of a notice a key of a template shows.</summary>
internal enum NoticeField
{
    [Display(Name = "建议主题")] Topic,
    [Display(Name = "建议编号")] Number,
    [Display(Name = "当前状态")] State,
    [Display(Name = "时间")] When,
    [Display(Name = "温馨提示")] Hint,
}

/// <summary>One subscribe template (订阅消息模板), as the account's console lists it: section <c>Feedback:Templates:{About}</c>.</summary>
internal sealed class TemplateSettings
{
    public string Id { get; set; } = "";

    /// <summary>The template's title in the console; titles asked for together must differ.</summary>
    public string Title { get; set; } = "";

    /// <summary>长期订阅: one tick serves for ever. The default is 一次性订阅: one tick, one message.</summary>
    public bool LongTerm { get; set; }

    /// <summary>The page a tap opens; <c>{id}</c> becomes the suggestion's id. Empty = no jump.</summary>
    public string Page { get; set; } = "pages/suggestion/detail?id={id}";

    /// <summary>Key of the template, such as <c>thing1</c>, to what it shows.</summary>
    public Dictionary<string, NoticeField> Fields { get; init; } = [];
}
