using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// A thousand pieces of news at once, by WeChat, from the facts that bring them to the last message taken by a WeChat that lets wait for
/// each of its answers.
/// </summary>
internal static class MessageFigures
{
    public const string Template = "bench-progress";

    private const string Send = "/cgi-bin/message/subscribe/send";
    private const int Messages = 1000;
    private const double Reach = 60;
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(300), Look = TimeSpan.FromMilliseconds(50), Patience = TimeSpan.FromMinutes(5);

    /// <summary>What the host needs to know to tell progress by WeChat, at any hour.</summary>
    public static IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["Feedback__Templates__Progress__Id"] = Template,
        ["Feedback__Templates__Progress__Title"] = "建议办理进度提醒",
        ["Feedback__Templates__Progress__Fields__thing1"] = "Topic",
        ["Feedback__Templates__Progress__Fields__phrase2"] = "State",
        ["Feedback__Templates__Progress__Fields__date3"] = "When",
        ["Feedback__Templates__Progress__Fields__thing4"] = "Hint",
        ["Feedback__QuietHours__MessagesFrom"] = "00:00",
        ["Feedback__QuietHours__MessagesUntil"] = "00:00",
    };

    /// <exception cref="BenchFailure">There are too few residents, or a message was lost or doubled.</exception>
    public static async Task<Figure> MeasureAsync(BenchDatabase database, WeChatStandInServer weChat, CancellationToken ct)
    {
        await database.SettleAsync(texts: false, ct);
        // One suggestion of each of so many residents, none of them taken back.
        var suggestions = await database.ColumnAsync<Guid>($"""
            select distinct on (account_id) suggestion_id from feedback.recipient
            where account_id is not null and not withdrawn and not erased limit {Messages}
            """, ct);
        if (suggestions.Count < Messages) throw new BenchFailure($"Only {suggestions.Count} residents can be told; seed more suggestions.");
        await database.ExecuteAsync($"""
            insert into feedback.subscription_credit (account_id, template_id, credits)
            select distinct account_id, '{Template}', 1 from feedback.recipient where account_id is not null
            on conflict (account_id, template_id) do update set credits = 1
            """, ct);
        var before = weChat.Messages.Count;
        weChat.Break(new(Send) { Delay = Answer, Times = int.MaxValue });
        try
        {
            var took = Stopwatch.StartNew();
            await HappenAsync(database, suggestions, ct);
            while (weChat.Messages.Count - before < Messages)
            {
                if (took.Elapsed > Patience) throw new BenchFailure($"After {Patience.TotalMinutes} minutes WeChat has {weChat.Messages.Count - before} of {Messages} messages.");
                await Task.Delay(Look, ct);
            }

            var seconds = took.Elapsed.TotalSeconds;
            while (await database.ScalarAsync<long>("select count(*) from feedback.outgoing", ct) > 0) await Task.Delay(Look, ct);
            var pages = weChat.Messages.Skip(before).Select(m => m.Page).ToList();
            if (pages.Count != Messages || pages.Distinct().Count() != Messages) throw new BenchFailure("A message was doubled.");
            return new("1,000 messages by WeChat", string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"), $"≤ {Reach} s", seconds <= Reach,
                $"from {Messages:N0} facts to the last message; WeChat takes {Answer.TotalMilliseconds:0} ms for each; none lost, none doubled");
        }
        finally
        {
            weChat.Mend();
        }
    }

    private static async Task HappenAsync(BenchDatabase database, IEnumerable<Guid> suggestions, CancellationToken ct)
    {
        var now = await database.ScalarAsync<DateTime>("select clock_timestamp()", ct);
        await using var connection = await database.Admin.OpenConnectionAsync(ct);
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy kernel.outbox (subscriber, key, name, body, occurred_at, due_at, attempts) from stdin (format binary)", ct);
        foreach (var id in suggestions)
        {
            var fact = new ProgressReported(id, Guid.Empty, "大港街道", "已完成现场勘查，正在编制方案。", new DateTimeOffset(now, TimeSpan.Zero));
            await copy.StartRowAsync(ct);
            await copy.WriteAsync("feedback", ct);
            await copy.WriteAsync(id, ct);
            await copy.WriteAsync("handling.progress-reported", ct);
            await copy.WriteAsync(FactCatalogue.Write(fact), ct);
            await copy.WriteAsync(now, ct);
            await copy.WriteAsync(now, ct);
            await copy.WriteAsync(0, ct);
        }

        await copy.CompleteAsync(ct);
    }
}
