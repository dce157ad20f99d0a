using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>第二人确认: whoever was there as the second person says so with their own account; never the one who counted.</summary>
internal static class ConfirmOpening
{
    public static void Map(Api api) => api.Office.MapPost("/openings/{id:guid}/confirm", Handle)
        .Says(Policies.BoxWitnesses, "开箱", "第二人确认", "由开箱时在场的另一人用自己的账号确认封签和份数；更正份数后需重新确认。")
        .Refuses(OpeningErrors.NotFound, OpeningErrors.WrongState, OpeningErrors.SamePerson);

    internal static Task<OpeningView> Handle(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnOpeningAsync(id, caller, opening =>
        {
            opening.Confirm(caller.Actor, time.GetUtcNow());
            return db.ViewAsync(opening, ct);
        }, ct);
}
