using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>
/// 批量推送: up to a hundred suggestions, each registered or refused on its own, so that one bad item does not spoil the others and
/// the whole batch can be sent again as it is.
/// </summary>
internal static class PushBatch
{
    private const int Most = 100;

    public sealed record Request([property: Description("1至100件建议。")] IReadOnlyList<PushSuggestion.Request> Suggestions);

    /// <summary>What became of one item.</summary>
    public enum Outcome
    {
        [Display(Name = "已登记")] Registered,
        [Display(Name = "此前已登记")] AlreadyRegistered,
        [Display(Name = "未接收")] Refused,
    }

    public sealed record Item(
        [property: Description("在本批中的序号，从0开始。")] int Index,
        [property: Description("贵方系统中的编号。")] string? ExternalNumber,
        Outcome Outcome,
        [property: Description("登记结果；未接收的没有。")] PushSuggestion.Response? Suggestion,
        [property: Description("错误码；只在未接收时有。")] string? Code,
        [property: Description("原因和处理办法；只在未接收时有。")] string? Detail);

    public sealed record Response(
        [property: Description("新登记的件数。")] int Registered,
        [property: Description("此前已登记的件数。")] int AlreadyRegistered,
        [property: Description("未接收的件数，修正后可再推送。")] int Refused,
        [property: Description("逐件结果，与推送的顺序一致。")] IReadOnlyList<Item> Items);

    public static void Map(Api api) => api.Channel.MapPost("/suggestions/batch", Handle)
        .Accepts<Request>("application/json")
        .Says(Policies.Partner, "建议", "批量推送建议", "每批至多100件、256KB，逐件给出结果：一件有误不影响其他。整批可以原样重发，已登记的按贵方编号识别，不会重复。")
        .WithExample(new Request([PushSuggestion.Example]))
        .Refuses(IntakeErrors.NoChannel, ChannelErrors.BatchSize);

    internal static async Task<Response> Handle(HttpRequest http, ChannelIntake intake, BatchReader reader, Caller caller, CancellationToken ct)
    {
        if (caller.Channel is null) throw IntakeErrors.NoChannel.Refuse();
        List<Item> items = [];
        foreach (var entry in await reader.ReadAsync(http, Most, ct)) items.Add(await TakeAsync(items.Count, entry, intake, ct));
        return new(Count(Outcome.Registered), Count(Outcome.AlreadyRegistered), Count(Outcome.Refused), items);

        int Count(Outcome outcome) => items.Count(i => i.Outcome == outcome);
    }

    private static async Task<Item> TakeAsync(int index, BatchReader.Entry entry, ChannelIntake intake, CancellationToken ct)
    {
        if (entry.Pushed is not { } pushed) return new(index, entry.ExternalNumber, Outcome.Refused, null, entry.Fault!.Code, entry.Detail);
        try
        {
            var (answer, isNew) = await intake.TakeAsync(pushed, remember: false, ct);
            return new(index, answer.ExternalNumber, isNew ? Outcome.Registered : Outcome.AlreadyRegistered, answer, null, null);
        }
        catch (Refusal refusal)
        {
            return new(index, pushed.ExternalNumber, Outcome.Refused, null, refusal.Code.Code, refusal.Message);
        }
    }
}
