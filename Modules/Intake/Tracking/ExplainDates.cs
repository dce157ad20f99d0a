using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks.Telling;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Tracking;

/// <summary>
/// 期限说明: why an answer is due when it is due, day by day, for the suggester: with number and query secret, or signed in for
/// their own. A wrong number and a wrong secret get one answer, as in 凭编号查询.
/// </summary>
internal static class ExplainDates
{
    public sealed record Response(
        string Number,
        [property: Description("这件建议的各个时限，按开始的先后；还没有研判登记时为空，请稍后再查。")] IReadOnlyList<ToldClock> Clocks);

    public static void Map(Api api)
    {
        api.Open.MapPost("/tracking/clocks", TrackAsync)
            .Says(Policies.Anyone, "查询", "凭编号和查询码了解期限", "不需要登录。逐日说明每个期限怎样计算、哪些日子不计入、为什么；录入放假通知后如有调整，一并说明。")
            .WithExample(new TrackSuggestion.Request("SB-20241128-0042-L", "7KM3XQ9T"))
            .RequireRateLimiting(RateLimits.Guessing)
            .Refuses(IntakeErrors.WrongSecret);
        api.Mini.MapGet("/suggestions/{id:guid}/clocks", MineAsync)
            .Says(Policies.Resident, "建议", "本人建议的期限说明", "逐日说明每个期限怎样计算、哪些日子不计入、为什么。")
            .Refuses(IntakeErrors.NotFound);
    }

    internal static async Task<Response> TrackAsync(
        TrackSuggestion.Request request, IntakeContext db, PersonalDataCipher cipher, SubjectClocks clocks, CancellationToken ct)
    {
        var its = await TrackSuggestion.OpenAsync(request, db, cipher, ct);
        return new(its.Number, await clocks.OfAsync(its.Id, ct));
    }

    internal static async Task<Response> MineAsync(Guid id, IntakeContext db, Caller caller, SubjectClocks clocks, CancellationToken ct)
    {
        var number = await db.Suggestions.Where(s => s.Id == id && s.AccountId == caller.Id).Select(s => s.Number).FirstOrDefaultAsync(ct)
            ?? throw IntakeErrors.NotFound.Refuse();
        return new(number, await clocks.OfAsync(id, ct));
    }
}
