using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Mine;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Tracking;

/// <summary>
/// 凭编号查询: whoever holds a receipt sees the state and what was said, without signing in. A wrong number, a wrong check
/// character and a wrong secret all get one answer, so that numbers cannot be fished for.
/// </summary>
internal static class TrackSuggestion
{
    public sealed record Request(
        [property: Description("建议编号，大小写、空格和横线不限。")]
        [property: Required(ErrorMessage = "请填写建议编号。"), StringLength(40, ErrorMessage = "建议编号不正确。")]
        string Number,
        [property: Description("回执上的查询码。")]
        [property: Required(ErrorMessage = "请填写查询码。"), StringLength(20, ErrorMessage = "查询码不正确。")]
        string QuerySecret);

    public sealed record Response(
        string Number, string Topic, SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset ReceivedAt, IReadOnlyList<TimelineItem> Timeline);

    public static void Map(Api api) => api.Open.MapPost("/tracking", Handle)
        .Says(Policies.Anyone, "查询", "凭编号和查询码查询", "不需要登录。编号和查询码在回执上。")
        .WithExample(new Request("SB-20241128-0042-L", "7KM3XQ9T"))
        .RequireRateLimiting(RateLimits.Guessing)
        .Refuses(IntakeErrors.WrongSecret);

    internal static async Task<Response> Handle(Request request, IntakeContext db, PersonalDataCipher cipher, CancellationToken ct)
    {
        var suggestion = await OpenAsync(request, db, cipher, ct);
        return new(
            suggestion.Number, suggestion.Shown(s => s.Topic, Audience.Receipt), suggestion.Status, suggestion.Status.Name(), suggestion.ReceivedAt,
            await TimelineItem.OfAsync(db, suggestion, ct));
    }

    /// <summary>The suggestion that a receipt belongs to.</summary>
    /// <exception cref="Refusal"><see cref="IntakeErrors.WrongSecret"/>, whatever of the two is wrong.</exception>
    internal static async Task<Suggestion> OpenAsync(Request receipt, IntakeContext db, PersonalDataCipher cipher, CancellationToken ct)
    {
        var number = TrackingNumber.Parse(receipt.Number)?.ToString() ?? throw IntakeErrors.WrongSecret.Refuse();
        var suggestion = await db.Suggestions.AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, ct);
        return suggestion is not null && QuerySecret.Matches(suggestion.Id, receipt.QuerySecret, cipher) ? suggestion : throw IntakeErrors.WrongSecret.Refuse();
    }
}
