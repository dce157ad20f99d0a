using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>发布、延期、催办、结束、作废: what the Social Work Department does with a call.</summary>
internal static class RunCall
{
    public sealed record ExtendRequest([property: Description("新的截止日期，须晚于原来的。")] DateOnly DueOn);

    public static void Map(Api api)
    {
        api.Office.MapPost("/directed-calls/{id:guid}/publish", Publish)
            .Says(Policies.SocialWork, "定向征集", "发布定向征集", "发布后所选对象即可看到并答复。")
            .Refuses(CallErrors.NotFound, CallErrors.WrongState, CallErrors.NobodyChosen, CallErrors.DueWrong);
        api.Office.MapPost("/directed-calls/{id:guid}/extend", Extend)
            .Says(Policies.SocialWork, "定向征集", "延长截止日期", "此前逾期的答复仍标记为逾期。")
            .WithExample(new ExtendRequest(new(2024, 12, 31)))
            .Refuses(CallErrors.NotFound, CallErrors.WrongState, CallErrors.DueWrong);
        api.Office.MapPost("/directed-calls/{id:guid}/remind", Remind)
            .Says(Policies.SocialWork, "定向征集", "催办", "未答复的对象在各自的征集列表中看到催办时间。")
            .Refuses(CallErrors.NotFound, CallErrors.WrongState);
        api.Office.MapPost("/directed-calls/{id:guid}/close", Close)
            .Says(Policies.SocialWork, "定向征集", "结束定向征集", "结束后不再接受答复。")
            .Refuses(CallErrors.NotFound, CallErrors.WrongState);
        api.Office.MapPost("/directed-calls/{id:guid}/discard", Discard)
            .Says(Policies.SocialWork, "定向征集", "作废草稿")
            .Refuses(CallErrors.NotFound, CallErrors.WrongState);
    }

    internal static Task<DraftCall.Response> Publish(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var call = await Answering.HoldCallAsync(db, id, ct);
            call.Publish(caller.Actor, time.GetUtcNow());
            DraftCall.MustBeDue(call.DueOn, Shanghai.Today(time));
            return await db.Set<Invitation>().AnyAsync(i => i.CallId == id, ct) ? DraftCall.Of(call) : throw CallErrors.NobodyChosen.Refuse();
        }, ct);

    internal static Task<DraftCall.Response> Extend(
        Guid id, ExtendRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, call =>
        {
            if (request.DueOn <= call.DueOn) throw CallErrors.DueWrong.Refuse($"新的截止日期须晚于现在的{call.DueOn:yyyy年M月d日}。");
            DraftCall.MustBeDue(request.DueOn, Shanghai.Today(time));
            call.Extend(request.DueOn, caller.Actor, time.GetUtcNow());
        }, ct);

    internal static Task<DraftCall.Response> Remind(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, call => call.Remind(caller.Actor, time.GetUtcNow()), ct);

    internal static Task<DraftCall.Response> Close(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, call => call.Close(caller.Actor, time.GetUtcNow()), ct);

    internal static Task<DraftCall.Response> Discard(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, call => call.Discard(caller.Actor, time.GetUtcNow()), ct);

    private static Task<DraftCall.Response> ActAsync(Guid id, IntakeContext db, Action<DirectedCall> act, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        var call = await Answering.HoldCallAsync(db, id, ct);
        act(call);
        return DraftCall.Of(call);
    }, ct);
}
