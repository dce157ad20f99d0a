using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Collections.Reading;

/// <summary>What everybody sees of a collection: enough to understand it and to fill in an entry.</summary>
internal sealed record PublicCollection(
    [property: Description("专题代码，页面地址为 /zt/代码。")] string Code, string Title,
    [property: Description("一两句话说明征集什么。")] string Topic,
    [property: Description("征集说明，已经过安全处理的HTML。")] string Explanation,
    [property: Description("是大赛。")] bool IsContest,
    CollectionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("开始征集的时刻。")] DateTimeOffset OpensAt, [property: Description("截止时刻，过此时刻不再征集。")] DateTimeOffset ClosesAt,
    [property: Description("还有几天截止，当天截止为0；不在征集期间的没有。")] int? DaysLeft,
    [property: Description("征集领域，参与时选一个；没有领域的为空。")] IReadOnlyList<PublicCollection.Field> Fields,
    [property: Description("谁可以参与。")] IReadOnlyList<EntryForm> Forms,
    [property: Description("从哪些渠道参与；空为全部渠道。")] IReadOnlyList<Channel> Channels,
    [property: Description("自设问题。")] IReadOnlyList<PublicCollection.Question> Questions,
    [property: Description("参与须知的版本，参与时带上。")] string TermsVersion,
    [property: Description("参与须知。")] string Terms, [property: Description("著作权条款。")] string Copyright,
    [property: Description("已收到的建议件数。")] int Entries,
    [property: Description("集中反馈；没有反馈则没有。")] PublicCollection.Feedback? Answer)
{
    public sealed record Field(string Code, string Name);

    public sealed record Question(
        string Code, string Text, [property: Description("是否必答。")] bool Required,
        [property: Description("选项；空为文字回答，500字以内。")] IReadOnlyList<string> Choices);

    public sealed record Feedback(
        string Text, [property: Description("点名回应，不含建议原文和建议人。")] IReadOnlyList<string> Named, DateTimeOffset At);

    public static async Task<PublicCollection> OfAsync(ThemedCollection its, ContestContext db, DateTimeOffset now, CancellationToken ct)
    {
        var (status, terms) = (its.StatusAt(now), its.Terms.LastOrDefault());
        return new(
            its.Code, its.Title, its.Topic, its.Explanation, its.IsContest, status, status.Name(), its.OpensAt, its.ClosesAt,
            status == CollectionStatus.Open ? LastDay(its.ClosesAt).DayNumber - Shanghai.DateOf(now).DayNumber : null,
            its.Fields.ConvertAll(f => new Field(f.Code, f.Name)), its.Forms, its.Channels,
            its.Questions.ConvertAll(q => new Question(q.Code, q.Text, q.Required, q.Choices)), its.TermsVersion, terms?.Text ?? "", terms?.Copyright ?? "",
            await db.Entries.CountAsync(e => e.CollectionId == its.Id && e.Status != EntryStatus.Withdrawn, ct),
            its.Answer is { } answer ? new(answer.Text, [.. answer.Named.Select(n => n.Text)], answer.At) : null);
    }

    /// <summary>The day before whose midnight it is still in time.</summary>
    public static DateOnly LastDay(DateTimeOffset firstTooLate) => Shanghai.DateOf(firstTooLate.AddTicks(-1));
}
