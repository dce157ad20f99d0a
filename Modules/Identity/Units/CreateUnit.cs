using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Units;

/// <summary>新设单位: by the system administrator. Every module that shows units gets its copy as a fact.</summary>
internal static class CreateUnit
{
    public sealed record Request(
        [property: Description("单位代码：小写字母、数字、横线，2至20个字符；建立后不能更改。")]
        [property: Required(ErrorMessage = "请填写单位代码。"), RegularExpression("^[a-z0-9-]{2,20}$", ErrorMessage = "单位代码只含小写字母、数字和横线，2至20个字符。")]
        string Code,
        [property: Description("单位名称。")]
        [property: Required(ErrorMessage = "请填写单位名称。"), StringLength(Unit.MaxNameLength, MinimumLength = 2, ErrorMessage = "单位名称请用2至60个字。")]
        string Name,
        [property: Description("单位类别。")] UnitKind Kind);

    public sealed record Response([property: Description("单位标识。")] Guid Id);

    public static void Map(Api api) => api.Office.MapPost("/units", Handle)
        .Says(Policies.SystemAdministrator, "单位", "新设单位")
        .WithExample(new Request("shuiwuju", "区水务局", UnitKind.DistrictDepartment))
        .Refuses(IdentityErrors.UnitCodeTaken);

    internal static async Task<Created<Response>> Handle(
        Request request, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var unit = new Unit(request.Code, request.Name.Trim(), request.Kind, caller.Actor, time.GetUtcNow());
        db.Units.Add(unit);
        try
        {
            return TypedResults.Created("/api/office/units", await db.SaveAsync(new Response(unit.Id), ct));
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: IdentityContext.UnitCodeUnique })
        {
            throw IdentityErrors.UnitCodeTaken.Refuse();
        }
    }
}
