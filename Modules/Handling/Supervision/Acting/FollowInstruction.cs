using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Acting;

/// <summary>登记领导批示: on a case or a commitment, by hand; followed until it is answered and released.</summary>
internal static class FollowInstruction
{
    public sealed record Request(
        [property: Description("作出批示的领导的职务，不写姓名，30字以内。")]
        [property: Required(ErrorMessage = "请填写领导的职务。"), StringLength(30, MinimumLength = 2, ErrorMessage = "职务请用2至30个字。")]
        string Post,
        [property: Description("批示内容，500字以内。")]
        [property: Required(ErrorMessage = "请填写批示内容。"), StringLength(Limits.Reason, MinimumLength = 2, ErrorMessage = "批示内容请用2至500个字。")]
        string Text,
        [property: Description("批示日期，不晚于今天。")]
        [property: Required(ErrorMessage = "请填写批示日期。")]
        DateOnly? GivenOn,
        [property: Description("所批示的建议；与转化运用二选一。")] Guid? SuggestionId = null,
        [property: Description("所批示的转化运用；与建议二选一。")] Guid? AdoptionId = null);

    public static void Map(Api api) => api.Office.MapPost("/supervision/instructions", Handle)
        .Says(Policies.SocialWork, SupervisionArea.Tag, "登记对建议的领导批示", "登记后交办给单位并限期回应。专报上的批示登记在专报上，会自动列入这里。")
        .WithExample(new Request("区长", "请抓紧办理，及时向群众反馈。", new(2024, 11, 28), Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"))).RequiresIdempotencyKey()
        .Refuses(SupervisionErrors.SubjectMissing, SupervisionErrors.SubjectNotFound, SupervisionErrors.DateInvalid);

    internal static async Task<Created<SupervisionState>> Handle(
        Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (request.GivenOn > Shanghai.DateOf(now)) throw SupervisionErrors.DateInvalid.Refuse();
        var subject = await Subject.FindAsync(db, request.SuggestionId, request.AdoptionId, caller, ct);
        var words = new LeaderWords(request.Post.Trim(), request.Text.Trim(), request.GivenOn!.Value);
        var its = SupervisionItem.Instruct(
            words, subject.SuggestionId, subject.AdoptionId, (await RuleBook.ReadAsync(db, ct)).Current.NoticeAt(now), caller.Actor, now);
        db.Add(its);
        return TypedResults.Created($"/api/office/supervision/{its.Id}", await db.SaveAsync(SupervisionState.Of(its), ct));
    }
}

/// <summary>专报批示: what a leader wrote on a special report waits here for a unit and a date; each once.</summary>
internal sealed class FollowReports(HandlingContext db) : INotificationHandler<LeaderInstructionRecorded>
{
    public async Task Handle(LeaderInstructionRecorded fact, CancellationToken cancellationToken)
    {
        if (await db.Set<SupervisionItem>().AnyAsync(i => i.InstructionId == fact.InstructionId, cancellationToken)) return;
        var words = new LeaderWords(fact.Post, fact.Text, fact.GivenOn, fact.InstructionId, fact.Number);
        db.Add(SupervisionItem.Instruct(words, null, null, fact.At, Actor.System, fact.At));
    }
}
