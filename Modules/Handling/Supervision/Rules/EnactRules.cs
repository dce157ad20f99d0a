using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Supervision.Rules.LadderFields;

namespace ZhihuiShibei.Handling.Supervision.Rules;

/// <summary>督办规则: a further version of all thresholds, in force at once; what was told by the former one stays told.</summary>
internal static class EnactRules
{
    public sealed record Request(
        [property: Description("所修改的版本号；已有更新的版本时不接受。")]
        [property: Range(0, int.MaxValue, ErrorMessage = "版本号不正确。")]
        int Number,
        [property: Description("每种时限一条规则。")]
        [property: Required(ErrorMessage = "请填写规则。"), MaxLength(20, ErrorMessage = "规则过多。")]
        IReadOnlyList<LadderRule> Rules,
        [property: Description("免打扰开始的时刻，如 21:00:00。")]
        [property: Required(ErrorMessage = "请填写免打扰开始的时刻。")]
        TimeOnly? QuietFrom,
        [property: Description("免打扰结束的时刻，如 08:00:00；与开始相同表示不设免打扰。")]
        [property: Required(ErrorMessage = "请填写免打扰结束的时刻。")]
        TimeOnly? QuietTo,
        [property: Description("修改的理由，500字以内。")]
        [property: Required(ErrorMessage = "请填写修改的理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/supervision/rules", Handle)
        .Says(Policies.SocialWork, SupervisionArea.Tag, "修改督办规则", "立即生效，形成新的版本；已经发出的督办保留。夜间免打扰，级别仍从届满的时刻起算。")
        .WithExample(new Request(
            0, [new("handling", 15, 7, 10, 20), new("progress", 5, 2, 10, 30), new("co-handling", 7, 3, 15, null), new("commitment", 14, 7, 15, 30)], new(21, 0), new(8, 0), "提前催办。"))
        .RequiresIdempotencyKey()
        .Refuses(SupervisionErrors.RulesUnfit, SupervisionErrors.RulesChanged);

    internal static Task<ShowRules.Response> Handle(
        Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) => db.InTurnAsync(async () =>
        {
            if (request.Rules.Count != LadderRule.Clocks.Count || !LadderRule.Clocks.Keys.All(c => request.Rules.Any(r => r.Clock == c))
                || request.Rules.Any(r => !r.Climbs())) throw SupervisionErrors.RulesUnfit.Refuse();
            await db.Database.ExecuteSqlAsync($"lock table handling.supervision_rules in exclusive mode", ct);
            if ((await RuleBook.ReadAsync(db, ct)).Current.Number != request.Number) throw SupervisionErrors.RulesChanged.Refuse();
            var now = time.GetUtcNow();
            var version = new RuleVersion
            {
                Number = request.Number + 1, Rules = request.Rules, QuietFrom = request.QuietFrom!.Value, QuietTo = request.QuietTo!.Value,
                Reason = request.Reason.Trim(), By = caller.Id, EnactedAt = now,
            };
            db.Add(version);
            db.Audit("supervision-rules.enact", nameof(RuleVersion), Guid.Empty, $"{version.Number}");
            // The sweep sets each ladder's next step anew.
            await db.Database.ExecuteSqlAsync($"update handling.ladder set next_at = {now} where ended_at is null and due_at is not null", ct);
            return ShowRules.Of(version);
        }, ct);
}
