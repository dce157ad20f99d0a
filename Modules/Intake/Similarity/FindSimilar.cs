using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>按内容查重: for a text that is not registered yet, such as a paper at the counter.</summary>
internal static class FindSimilar
{
    public sealed record Request(
        [property: Description("建议主题，60字以内。")]
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(Limits.Topic, ErrorMessage = "建议主题请控制在60字以内。")]
        string Topic,
        [property: Description("主要事由，可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")]
        string? Rationale = null,
        [property: Description("对策措施，可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")]
        string? Countermeasures = null);

    internal static readonly Request Example = new(
        "给老旧楼院的楼道装上扶手", "楼里老人多，没有电梯，楼道也没有扶手，冬天有人摔伤。", "建议街道在每层楼道加装双侧扶手。");

    public static void Map(Api api) => api.Office.MapPost("/suggestions/similar", Handle)
        .Says(Policies.Handlers, "建议", "按内容查重", "登记之前查一查是否已有人提过；只填主题也可以查，填上正文更准。")
        .WithExample(Example);

    internal static async Task<OfficeSimilar.Response> Handle(
        Request request, IntakeContext db, SimilarSearch similar, Caller caller, CancellationToken ct)
    {
        var asked = new Asked(request.Topic, request.Rationale ?? "", request.Countermeasures ?? "");
        var found = await similar.FindAsync(asked, Shelf.Suggestions, OfficeSimilar.Most, ct, unit: OfficeSimilar.UnitOf(caller));
        return await OfficeSimilar.ShowAsync(found, db, caller, ct);
    }
}
