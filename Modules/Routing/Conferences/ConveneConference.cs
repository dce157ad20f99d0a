using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>召集联席会议: for what crosses units or levels, and where orders went to and fro.</summary>
internal static class ConveneConference
{
    public sealed record Request(
        [property: Description("会议名称，60字以内。")]
        [property: Required(ErrorMessage = "请填写会议名称。"), StringLength(Limits.Title, ErrorMessage = "会议名称请控制在60字以内。")]
        string Title,
        [property: Description("计划召开时间。")]
        [property: Required(ErrorMessage = "请选择召开时间。")]
        DateTimeOffset? PlannedFor,
        [property: Description("地点，60字以内。")]
        [property: Required(ErrorMessage = "请填写地点。"), StringLength(Limits.Title, ErrorMessage = "地点请控制在60字以内。")]
        string Place,
        [property: Description("邀请的单位标识，至多60个。")]
        [property: MaxLength(Limits.Units, ErrorMessage = "邀请的单位最多60个。")]
        IReadOnlyList<Guid>? UnitIds = null);

    internal static readonly Request Example =
        new("第3次人民建议征集工作联席会议", new DateTimeOffset(2027, 12, 1, 9, 0, 0, TimeSpan.FromHours(8)), "区机关二楼会议室");

    public static void Map(Api api) => api.Office.MapPost("/conferences", Handle)
        .Says(Policies.SocialWork, "联席会议", "召集联席会议", "拟定时间、地点和参会单位，随后列入议题。")
        .WithExample(Example).RequiresIdempotencyKey()
        .Refuses(RoutingErrors.UnitUnknown);

    internal static async Task<Created<ConferenceState>> Handle(
        Request request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = Conference.Convene(
            request.Title.Trim(), request.PlannedFor!.Value.ToUniversalTime(), request.Place.Trim(), await db.KnownUnitsAsync(request.UnitIds, ct),
            caller.Actor, time.GetUtcNow());
        db.Add(its);
        return TypedResults.Created($"/api/office/conferences/{its.Id}", await db.SaveAsync(ConferenceState.Of(its), ct));
    }
}
