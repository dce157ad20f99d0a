using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>停住的消息: the system administrator sees which promises could not be kept, and has them tried again once the cause is mended.</summary>
public static class DeadFactEndpoints
{
    private const string Tag = "运行维护";

    public static void MapDeadFacts(this Api api)
    {
        api.Office.MapGet("/outbox/dead", (DeadFacts dead, CancellationToken ct) => dead.ListAsync(ct))
            .Says(Policies.SystemAdministrator, Tag, "停住的消息", "多次投递仍失败的消息，最早的在前，至多一百条。每条只影响它自己那件建议在该模块的后续消息。");
        api.Office.MapPost("/outbox/dead/{id:long}/replay", ReplayAsync)
            .Says(Policies.SystemAdministrator, Tag, "重放消息", "排除原因后重新投递；重放记入审计日志。")
            .Refuses(DeadFacts.NotDead);
    }

    private static async Task<NoContent> ReplayAsync([Description("消息编号。")] long id, DeadFacts dead, CancellationToken ct)
    {
        await dead.ReplayAsync(id, ct);
        return TypedResults.NoContent();
    }
}
