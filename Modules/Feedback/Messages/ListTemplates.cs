using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Messages;

/// <summary>订阅消息模板: which templates the mini-program asks the resident for, in one question.</summary>
internal static class ListTemplates
{
    public sealed record Item(
        [property: Description("模板编号，用于 wx.requestSubscribeMessage 的 tmplIds。")] string TemplateId,
        string Title,
        [property: Description("用这个模板告知的事项。")] IReadOnlyList<NoticeAbout> Tells,
        [property: Description("是否长期订阅；否则每同意一次可收到一条。")] bool LongTerm);

    public sealed record Response([property: Description("最多三个；为空表示尚未启用微信告知，将以电话告知。")] IReadOnlyList<Item> Templates);

    public static void Map(Api api) => api.Mini.MapGet("/subscription-templates", Handle)
        .Says(Policies.Resident, "告知", "可订阅的消息模板", "在居民点击提交时，用返回的模板一次请求订阅；结果由微信推送给服务端，无需上报。");

    internal static Response Handle(Templates templates) =>
        new([.. templates.All.Select(t => new Item(t.Template.Id, t.Template.Title, t.Tells, t.Template.LongTerm))]);
}
