using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Mine;

/// <summary>建议详情: one of the resident's own, with what became of it and what they can do next.</summary>
internal static class ShowMySuggestion
{
    private static readonly Func<IntakeContext, Guid, Guid, Task<Suggestion?>> One =
        EF.CompileAsyncQuery((IntakeContext db, Guid id, Guid account) =>
            db.Suggestions.AsNoTracking().FirstOrDefault(s => s.Id == id && s.AccountId == account));

    public sealed record Response(
        Guid Id,
        string Number,
        [property: Description("查询码。")] string QuerySecret,
        string Topic,
        string Rationale,
        string Countermeasures,
        [property: Description("补充的材料。")] string? SupplementText,
        Domain? Domain,
        LivelihoodAspect? Aspect,
        [property: Description("所在街道、社区名称。")] string? Place,
        Publicity Publicity,
        SuggestionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("现在可以做的操作：supplement 补正、rewrite 改写、withdraw 撤回、rate 评价。")] IReadOnlyList<string> Actions,
        DateTimeOffset ReceivedAt,
        [property: Description("进展，最早的在前。")] IReadOnlyList<TimelineItem> Timeline,
        [property: Description("附件，按提交的先后。")] IReadOnlyList<AttachmentItem> Files,
        [property: Description("参与的专题；没有参与的没有。")] EntryPart.Receipt? Entry);

    public static void Map(Api api) => api.Mini.MapGet("/suggestions/{id:guid}", Handle)
        .Says(Policies.Resident, "建议", "建议详情", "本人一件建议的全文、状态和进展。")
        .Refuses(IntakeErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, PersonalDataCipher cipher, Caller caller, CancellationToken ct)
    {
        var suggestion = await One(db, id, caller.Id) ?? throw IntakeErrors.NotFound.Refuse();
        return await OfAsync(db, suggestion, cipher, ct);
    }

    /// <summary>A suggestion as whoever handed it in sees it.</summary>
    internal static async Task<Response> OfAsync(IntakeContext db, Suggestion suggestion, PersonalDataCipher cipher, CancellationToken ct) =>
        new(
            suggestion.Id, suggestion.Number, QuerySecret.Of(suggestion.Id, cipher), suggestion.Topic, suggestion.Rationale,
            suggestion.Countermeasures, suggestion.SupplementText, suggestion.Domain, suggestion.Aspect, PlaceOf(suggestion),
            suggestion.Publicity, suggestion.Status, suggestion.Status.Name(), ActionsOn(suggestion), suggestion.ReceivedAt,
            await TimelineItem.OfAsync(db, suggestion, ct), await AttachmentItem.OfAsync(db, suggestion.Id, ct),
            await EntryBook.ReceiptAsync(db, suggestion.Id, ct));

    private static string? PlaceOf(Suggestion suggestion) => suggestion.SubdistrictCode is null
        ? null
        : $"{Divisions.NameOf(suggestion.SubdistrictCode)}{Divisions.NameOf(suggestion.CommunityCode)}";

    private static List<string> ActionsOn(Suggestion suggestion)
    {
        List<string> actions = [];
        if (SuggestionLifecycle.Table.Allows(suggestion.Status, SuggestionAct.Supplement)) actions.Add("supplement");
        if (suggestion.MayBeRewritten) actions.Add("rewrite");
        if (SuggestionLifecycle.Table.Allows(suggestion.Status, SuggestionAct.Withdraw)) actions.Add("withdraw");
        if (suggestion.Status == SuggestionStatus.Answered) actions.Add("rate");
        return actions;
    }
}
