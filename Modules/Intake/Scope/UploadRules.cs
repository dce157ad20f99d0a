using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Intake.Scope.RuleData;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>上传规则: a new version is checked and kept, and comes into use only when it is activated.</summary>
internal static class UploadRules
{
    public sealed record Request(
        [property: Description("一整套规则。")][property: Required(ErrorMessage = "请填写规则内容。")] RuleSet Rules);

    public sealed record Response([property: Description("版本号，启用时使用。")] int Number, RuleVersionStatus Status);

    internal static readonly Request Example = new(new(
        "试行：只提示要求退款",
        [new("petition", "12345政务服务热线或信访部门", "要求解决个人的具体事情，请拨打12345。")],
        [new(Kernel.Events.ScopeSignal.GrievanceMatter, "像是要求解决个人的事", "petition", 3)],
        new Dictionary<string, IReadOnlyList<string>> { ["退"] = ["退还", "退款", "退钱"] },
        [
            new("grievance.refund", "要求退款给自己", [Kernel.Events.ScopeSignal.GrievanceMatter], 3, [ScopeField.Countermeasures], ["要求|请…{退}"]),
            new("proposal", "提出了普遍的办法", [Kernel.Events.ScopeSignal.GrievanceMatter], -3, [ScopeField.Countermeasures], ["建议"]),
        ]));

    public static void Map(Api api) => api.Office.MapPost("/scope-rules", Handle)
        .Says(Policies.SocialWork, "征集范围", "上传一版规则", "检查后保存为新的版本，启用之前不影响使用。")
        .WithExample(Example)
        .Refuses(ScopeErrors.Faulty)
        .RequiresIdempotencyKey();

    internal static async Task<Created<Response>> Handle(Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        MustBeSound(request.Rules);
        var answer = await db.InTurnAsync(async () =>
        {
            await db.LockRulesAsync(ct);
            var version = RuleVersion.Of(request.Rules, await db.NextRulesNumberAsync(ct), false, caller.Actor, time.GetUtcNow());
            db.Add(version);
            return new Response(version.Number, version.Status);
        }, ct);
        return TypedResults.Created($"/api/office/scope-rules/{answer.Number}", answer);
    }

    /// <exception cref="Refusal"><see cref="ScopeErrors.Faulty"/> with the first problems.</exception>
    internal static void MustBeSound(RuleSet rules)
    {
        if (RuleSetCheck.Problems(rules) is { Count: > 0 } problems)
            throw ScopeErrors.Faulty.Refuse($"规则有{problems.Count}处需要修改：{string.Concat(problems.Take(10))}");
    }
}

/// <summary>试用规则: what a version, or rules not yet uploaded, would say of a text; keeps nothing.</summary>
internal static class TryRules
{
    public sealed record Request(
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(Limits.Topic, ErrorMessage = "建议主题请控制在60字以内。")]
        string Topic,
        [property: StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")] string? Rationale,
        [property: StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")] string? Countermeasures,
        [property: Description("要试用的规则；不填时用版本号指定的一版。")] RuleSet? Rules = null,
        [property: Description("版本号；都不填时用使用中的一版。")] int? Number = null);

    public sealed record Response([property: Description("发现的各种提示及依据；没有时为空。")] IReadOnlyList<Finding> Findings);

    public static void Map(Api api) => api.Office.MapPost("/scope-rules/try", Handle)
        .Says(Policies.SocialWork, "征集范围", "用一段文字试用规则", "上传或启用之前，看看规则对一段文字会怎样提示。")
        .WithExample(new Request("要求退还健身卡余额", "健身房关门了。", "要求商家退款给我。", UploadRules.Example.Rules))
        .Refuses(ScopeErrors.Faulty, ScopeErrors.NotFound);

    internal static async Task<Response> Handle(Request request, IntakeContext db, ScopeBook book, CancellationToken ct)
    {
        if (request.Rules is not null) UploadRules.MustBeSound(request.Rules);
        var judge = request switch
        {
            { Rules: { } rules } => new Judge(rules, 0),
            { Number: { } number } => new Judge(await ShowRuleVersion.Handle(number, db, ct), number),
            _ => book.Current,
        };
        return new(judge.Read(new(
            PlainText.Line(request.Topic), PlainText.Paragraphs(request.Rationale), PlainText.Paragraphs(request.Countermeasures))));
    }
}
