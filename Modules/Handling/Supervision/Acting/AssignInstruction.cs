using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Acting;

/// <summary>交办: which unit answers a leader's instruction, or something listed before there was an order, and by when.</summary>
internal static class AssignInstruction
{
    private const int MostDays = 365;

    public sealed record Request(
        [property: Description("由哪个单位回应。")] Guid UnitId,
        [property: Description("回应和落实的日期，今天至一年之内，当天有效。")]
        [property: Required(ErrorMessage = "请填写完成日期。")]
        DateOnly? DueOn);

    public static void Map(Api api) => api.Office.MapPost("/supervision/{id:guid}/assign", Handle)
        .Says(Policies.SocialWork, SupervisionArea.Tag, "交办领导批示", "指定回应的单位和期限；回应之前可以重新指定。限挂牌督办和领导批示。")
        .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5"), new(2024, 12, 31)))
        .Refuses(
            SupervisionErrors.NotFound, SupervisionErrors.WrongState, SupervisionErrors.UnitUnknown, SupervisionErrors.DateInvalid, SupervisionErrors.NotByHand);

    internal static async Task<SupervisionState> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (now, today, due) = (time.GetUtcNow(), Shanghai.Today(time), request.DueOn!.Value);
        var book = await RuleBook.ReadAsync(db, ct);
        return await db.ActOnSupervisionAsync(id, caller, now, async its =>
        {
            if (due < today || due > today.AddDays(MostDays)) throw SupervisionErrors.DateInvalid.Refuse();
            if (!await db.Units.AnyAsync(u => u.Id == request.UnitId && !u.Closed, ct)) throw SupervisionErrors.UnitUnknown.Refuse();
            its.Assign(request.UnitId, Shanghai.EndOfDay(due), book.Current.NoticeAt(now), caller.Actor, now);
        }, ct);
    }
}
