using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences.Materials;

/// <summary>本单位受邀的联席会议: a unit sees what it is invited to, with agenda and materials, and nothing of other meetings.</summary>
internal static class MyConferences
{
    public static void Map(Api api)
    {
        api.Office.MapGet("/my-conferences", ListAsync)
            .Says(Policies.Unit, "联席会议", "本单位受邀的联席会议", "计划时间最近的在前。把返回的 next 作为 cursor 再查下一页。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/my-conferences/{id:guid}", ShowAsync)
            .Says(Policies.Unit, "联席会议", "受邀会议详情", "议程、材料、裁定和纪要。")
            .Refuses(ConferenceErrors.NotFound);
    }

    internal static Task<Page<ShowConferences.Item>> ListAsync(
        RoutingContext db, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100，默认20。")] int? size = null) =>
        ShowConferences.PageAsync(db.Set<Conference>().InvitedTo(caller), cursor, size, ct);

    internal static async Task<ShowConferences.Response> ShowAsync(Guid id, RoutingContext db, Caller caller, CancellationToken ct) =>
        await db.Set<Conference>().InvitedTo(caller).AnyAsync(c => c.Id == id, ct)
            ? await ShowConferences.ShowAsync(id, db, ct)
            : throw ConferenceErrors.NotFound.Refuse();

    /// <summary>The meetings that somebody may look into: all for the department and the members; for a unit those it is invited to.</summary>
    internal static IQueryable<Conference> InvitedTo(this IQueryable<Conference> meetings, Caller caller) =>
        caller.Is(Role.SocialWorkOfficer) || caller.Is(Role.ConferenceMember)
            ? meetings
            : meetings.Where(c => c.Attendance.Any(a => a.UnitId == caller.UnitId));
}
