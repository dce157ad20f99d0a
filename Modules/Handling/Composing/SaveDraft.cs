using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>暂存答复草稿: saves what is written so far, without holding it to anything; nobody outside the unit sees it.</summary>
internal static class SaveDraft
{
    public sealed record Request(
        [property: Description("所修改的草稿是第几次保存的；还没有草稿时填0。")]
        [property: Range(0, int.MaxValue, ErrorMessage = "草稿的保存次数不正确。")]
        int Revision,
        [property: Description("办理结果，可不填。")] HandlingResult? Result = null,
        [property: Description("做了哪些工作，可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "所做工作请控制在2000字以内。")]
        string? Done = null,
        [property: Description("由哪个科室或单位具体承办，可不填。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "具体承办请控制在500字以内。")]
        string? DoneBy = null,
        [property: Description("下一步如何安排，可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "下一步安排请控制在2000字以内。")]
        string? Next = null,
        [property: Description("完成的日期，可不填。")] DateOnly? DoneOn = null,
        [property: Description("未采纳或未全部采纳的原因，可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "原因请控制在2000字以内。")]
        string? WhyNot = null,
        [property: Description("原因的依据，可不填。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "依据请控制在500字以内。")]
        string? Basis = null,
        [property: Description("计划完成的日期，可不填。")] DateOnly? PlannedFor = null);

    public sealed record Response(
        Guid Id, [property: Description("第几次保存；0表示还没有草稿。")] int Revision, HandlingResult? Result, string? Done, string? DoneBy, string? Next,
        [property: Description("完成的日期。")] DateOnly? DoneOn, string? WhyNot, [property: Description("原因的依据。")] string? Basis,
        [property: Description("计划完成的日期。")] DateOnly? PlannedFor,
        [property: Description("还须填写的内容，取自模板中的“【请填写：……】”；起草答复时不能保留。")] IReadOnlyList<string> ToFill,
        [property: Description("最近一次保存的时间。")] DateTimeOffset? SavedAt);

    public static void Map(Api api)
    {
        api.Office.MapPut("/handling/{id:guid}/draft", SaveAsync)
            .Says(Policies.Unit, "办理", "暂存答复草稿", "没有写完也可以保存，只有本单位看得到；写完后用“起草答复”形成版本，内容须齐全。同事已改过的，先刷新再保存。")
            .WithExample(new Request(0, HandlingResult.Adopted, "已为三个单元的楼道加装双侧扶手。"))
            .Refuses(HandlingErrors.NotFound, HandlingErrors.LeadOnly, HandlingErrors.WrongState, ComposingErrors.Changed);
        api.Office.MapGet("/handling/{id:guid}/draft", ShowAsync)
            .Says(Policies.Unit, "办理", "查看答复草稿", "本单位暂存的草稿；还没有则各项为空。")
            .Refuses(HandlingErrors.NotFound, HandlingErrors.LeadOnly);
    }

    internal static Task<Response> SaveAsync(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) => db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select from handling.handling_case where id = {id} for update", ct);
            var its = await db.CaseOfLeadAsync(id, caller, ct);
            HandlingLifecycle.Table.Next(its.Status, HandlingAct.Draft);
            var (unit, draft) = (caller.Unit(), await db.FindAsync<AnswerDraft>([id, caller.Unit()], ct));
            if ((draft?.Revision ?? 0) != request.Revision) throw ComposingErrors.Changed.Refuse();
            if (draft is null) db.Add(draft = new AnswerDraft { SuggestionId = id, UnitId = unit });
            draft.Write(
                new(request.Result, request.Done, request.DoneBy, request.Next, request.DoneOn, request.WhyNot, request.Basis, request.PlannedFor),
                caller.Id, time.GetUtcNow());
            return Of(id, draft);
        }, ct);

    internal static async Task<Response> ShowAsync(Guid id, HandlingContext db, Caller caller, CancellationToken ct)
    {
        await db.CaseOfLeadAsync(id, caller, ct);
        return Of(id, await db.FindAsync<AnswerDraft>([id, caller.Unit()], ct));
    }

    private static Response Of(Guid id, AnswerDraft? its)
    {
        var words = its?.Words ?? DraftWords.None;
        return new(
            id, its?.Revision ?? 0, words.Result, words.Done, words.DoneBy, words.Next, words.DoneOn, words.WhyNot, words.Basis, words.PlannedFor,
            Markers.In(words.Done, words.DoneBy, words.Next, words.WhyNot, words.Basis), its?.SavedAt);
    }
}
