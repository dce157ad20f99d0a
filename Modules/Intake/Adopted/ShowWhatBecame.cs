using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Tracking;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Adopted;

/// <summary>建议促成了什么: for whoever handed it in, signed in or by number and query secret; refused as in 凭编号查询.</summary>
internal static class ShowWhatBecame
{
    public sealed record Response(string Number, [property: Description("促成的事项，最近有变化的在前；还没有则为空。")] IReadOnlyList<Item> Adoptions);

    public sealed record Item(
        [property: Description("转化成果标识，可用 /api/open/adoptions/{id} 查看全部节点。")] Guid AdoptionId,
        [property: Description("名称。")] string Title,
        [property: Description("转化去向的中文说明。")] string? OutcomeText,
        string UnitName,
        [property: Description("完成的百分比，0至100。")] int Percent,
        [property: Description("最近完成了什么；还没有则没有。")] string? Latest,
        [property: Description("不再推进的原因；仍在推进或已完成的没有。")] string? DroppedBecause,
        DateTimeOffset UpdatedAt);

    public static void Map(Api api)
    {
        api.Open.MapPost("/tracking/adoptions", TrackAsync)
            .Says(Policies.Anyone, "查询", "凭编号和查询码了解建议促成了什么", "不需要登录。编号和查询码在回执上。")
            .WithExample(new TrackSuggestion.Request("SB-20241128-0042-L", "7KM3XQ9T"))
            .RequireRateLimiting(RateLimits.Guessing)
            .Refuses(IntakeErrors.WrongSecret);
        api.Mini.MapGet("/suggestions/{id:guid}/adoptions", MineAsync)
            .Says(Policies.Resident, "建议", "本人的建议促成了什么", "转化成的重点工作、实事、措施或政策，以及进展。")
            .Refuses(IntakeErrors.NotFound);
    }

    internal static async Task<Response> TrackAsync(
        TrackSuggestion.Request request, IntakeContext db, PersonalDataCipher cipher, CancellationToken ct)
    {
        var its = await TrackSuggestion.OpenAsync(request, db, cipher, ct);
        return await OfAsync(db, its.Id, its.Number, ct);
    }

    internal static async Task<Response> MineAsync(Guid id, IntakeContext db, Caller caller, CancellationToken ct)
    {
        var number = await db.Suggestions.Where(s => s.Id == id && s.AccountId == caller.Id).Select(s => s.Number).FirstOrDefaultAsync(ct)
            ?? throw IntakeErrors.NotFound.Refuse();
        return await OfAsync(db, id, number, ct);
    }

    private static async Task<Response> OfAsync(IntakeContext db, Guid suggestion, string number, CancellationToken ct)
    {
        var rows = await db.Set<AdoptedSuggestion>().AsNoTracking().Where(a => a.SuggestionId == suggestion)
            .OrderByDescending(a => a.At).ThenBy(a => a.AdoptionId).ToListAsync(ct);
        return new(number, rows.ConvertAll(a => new Item(
            a.AdoptionId, a.Title, a.Outcome?.Name(), a.UnitName, a.Percent, a.Latest, a.DroppedBecause, a.At)));
    }
}
