using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Supervision.Rules.LadderFields;

namespace ZhihuiShibei.Handling.Supervision.Rules;

/// <summary>督办规则: what is in force, and what was; units may read by what they are supervised.</summary>
internal static class ShowRules
{
    public sealed record Response(
        [property: Description("版本号；0为平台预设。")] int Number,
        [property: Description("各时限的规则。")] IReadOnlyList<LadderRule> Rules,
        [property: Description("免打扰开始的时刻。")] TimeOnly QuietFrom, [property: Description("免打扰结束的时刻。")] TimeOnly QuietTo,
        string Reason, [property: Description("生效时间；平台预设没有。")] DateTimeOffset? EnactedAt);

    public sealed record Book(
        [property: Description("现行规则。")] Response Current,
        [property: Description("以前的版本，最近的在前。")] IReadOnlyList<Response> Former,
        [property: Description("督办的用途。")] string Purpose);

    public static void Map(Api api) => api.Office.MapGet("/supervision/rules", Handle)
        .Says(Policies.Handlers, SupervisionArea.Tag, "查看督办规则", "现行规则和以前的版本。督办只用于推动办理，不计分、不排名、不考核在线时长（国办函〔2026〕12号）。");

    internal static async Task<Book> Handle(HandlingContext db, CancellationToken ct)
    {
        var book = await RuleBook.ReadAsync(db, ct);
        return new(
            Of(book.Current), [.. book.All.Reverse().Skip(1).Select(Of)], "督办只用于推动办理，不计分、不排名、不按点击和在线时长考核（国办函〔2026〕12号）。");
    }

    public static Response Of(RuleVersion version) => new(
        version.Number, version.Rules, version.QuietFrom, version.QuietTo, version.Reason, version.Number == 0 ? null : version.EnactedAt);
}
