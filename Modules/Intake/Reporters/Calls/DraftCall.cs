using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>起草、修改定向征集: what is asked, and until when. Seen by nobody else until it is published.</summary>
internal static class DraftCall
{
    public sealed record Request(
        [property: Description("征集主题。")]
        [property: Required(ErrorMessage = "请填写征集主题。"), StringLength(Limits.Topic, MinimumLength = 2, ErrorMessage = "征集主题请用2至60个字。")]
        string Topic,
        [property: Description("征集说明：背景、希望了解什么。")]
        [property: Required(ErrorMessage = "请填写征集说明。"), StringLength(Limits.Text, ErrorMessage = "征集说明请控制在5000字以内。")]
        string Explanation,
        [property: Description("征集的问题，至多十个，每个200字以内。")]
        [property: Required(ErrorMessage = "请列出征集的问题。"), MinLength(1, ErrorMessage = "请至少列出一个问题。"), MaxLength(10, ErrorMessage = "问题至多十个。")]
        IReadOnlyList<string> Questions,
        [property: Description("相关领域，据此推荐征集对象。")]
        [property: Required(ErrorMessage = "请选择相关领域。"), MinLength(1, ErrorMessage = "请至少选择一个领域。"), MaxLength(10, ErrorMessage = "领域至多十个。")]
        IReadOnlyList<Domain> Domains,
        [property: Description("截止日期，当日24时前答复为按时。")] DateOnly DueOn) : IValidatableObject
    {
        private const int LongestQuestion = 200;

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Questions.Any(q => PlainText.Line(q).Length is 0 or > LongestQuestion))
                yield return new ValidationResult("每个问题请用1至200个字。", [nameof(Questions)]);
        }

        internal CallText Text() => new(
            PlainText.Line(Topic), PlainText.Paragraphs(Explanation), [.. Questions.Select(PlainText.Line)], Domains, DueOn);
    }

    public sealed record Response(Guid Id, CallStatus Status, [property: Description("状态的中文说明。")] string StatusText, DateOnly DueOn);

    private static readonly Request Example = new(
        "老旧楼院适老化改造怎么做", "区里正在编制明年的老旧楼院改造计划，希望了解老人最需要的是什么。",
        ["您所在楼院的老人最需要哪些改造？", "改造中居民最担心什么，怎样解决？"], [Domain.Livelihood, Domain.UrbanConstruction], new(2024, 12, 20));

    public static void Map(Api api)
    {
        api.Office.MapPost("/directed-calls", Create)
            .Says(Policies.SocialWork, "定向征集", "起草定向征集", "起草后选择征集对象，再发布。")
            .WithExample(Example)
            .Refuses(CallErrors.DueWrong)
            .RequiresIdempotencyKey();
        api.Office.MapPut("/directed-calls/{id:guid}", Edit)
            .Says(Policies.SocialWork, "定向征集", "修改定向征集", "只有草稿可以修改；发布后只能延期。")
            .WithExample(Example)
            .Refuses(CallErrors.NotFound, CallErrors.WrongState, CallErrors.DueWrong);
    }

    internal static async Task<Created<Response>> Create(Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        MustBeDue(request.DueOn, Shanghai.Today(time));
        var call = DirectedCall.Of(request.Text(), caller.Actor, time.GetUtcNow());
        db.Set<DirectedCall>().Add(call);
        return TypedResults.Created($"/api/office/directed-calls/{call.Id}", await db.SaveAsync(Of(call), ct));
    }

    internal static Task<Response> Edit(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        MustBeDue(request.DueOn, Shanghai.Today(time));
        return db.InTurnAsync(async () =>
        {
            var call = await Answering.HoldCallAsync(db, id, ct);
            call.Edit(request.Text(), caller.Actor, time.GetUtcNow());
            return Of(call);
        }, ct);
    }

    /// <exception cref="Refusal"><see cref="CallErrors.DueWrong"/></exception>
    internal static void MustBeDue(DateOnly due, DateOnly today)
    {
        if (due < today || due > today.AddYears(1)) throw CallErrors.DueWrong.Refuse();
    }

    internal static Response Of(DirectedCall call) => new(call.Id, call.Status, call.Status.Name(), call.DueOn);
}
