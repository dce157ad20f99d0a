using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>调整会议安排: before it is held.</summary>
internal static class ArrangeConference
{
    public static void Map(Api api) => api.Office.MapPut("/conferences/{id:guid}", Handle)
        .Says(Policies.SocialWork, "联席会议", "调整会议安排", "召开前可调整名称、时间、地点和参会单位。")
        .WithExample(ConveneConference.Example)
        .Refuses(ConferenceErrors.NotFound, ConferenceErrors.WrongState, RoutingErrors.UnitUnknown);

    internal static Task<ConferenceState> Handle(
        Guid id, ConveneConference.Request request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnConferenceAsync(id, async its =>
        {
            its.Arrange(
                request.Title.Trim(), request.PlannedFor!.Value.ToUniversalTime(), request.Place.Trim(), await db.KnownUnitsAsync(request.UnitIds, ct),
                caller.Actor, time.GetUtcNow());
            return ConferenceState.Of(its);
        }, ct);
}
