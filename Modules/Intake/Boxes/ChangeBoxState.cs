using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>暂停、恢复、撤除征集箱; whoever takes one out of use says why, and residents read it.</summary>
internal static class ChangeBoxState
{
    public sealed record Request(
        [property: Description("Suspend 暂停，Resume 恢复使用，Remove 撤除。")]
        [property: AllowedValues(BoxAct.Suspend, BoxAct.Resume, BoxAct.Remove, ErrorMessage = "请选择暂停、恢复或撤除。")]
        BoxAct Act,
        [property: Description("原因；暂停和撤除必填，居民可以看到。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string? Reason = null);

    public static void Map(Api api) => api.Office.MapPost("/boxes/{id:guid}/state", Handle)
        .Says(Policies.BoxKeepers, "征集箱", "暂停、恢复或撤除征集箱", "暂停和撤除须写明原因。")
        .WithExample(new Request(BoxAct.Suspend, "社区服务中心装修，预计一个月后恢复。"))
        .Refuses(BoxErrors.NotFound, BoxErrors.WrongState, BoxErrors.ReasonMissing);

    internal static Task<BoxView> Handle(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        if (reason is null && request.Act != BoxAct.Resume) throw BoxErrors.ReasonMissing.Refuse();
        return db.ActOnBoxAsync(id, caller, box =>
        {
            box.Change(request.Act, reason, caller.Actor, time.GetUtcNow());
            return BoxView.Of(box);
        }, ct);
    }
}
