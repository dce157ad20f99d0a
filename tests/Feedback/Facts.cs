using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>What other modules would have done: their facts, put into the outbox for the two modules these tests look at.</summary>
internal static class Facts
{
    public const string DecisionTemplate = "stand-in-decision", ProgressTemplate = "stand-in-progress", ConclusionTemplate = "stand-in-conclusion";

    /// <summary>Writes the facts in one save, waits until all are delivered, and moves the clock a little, so that what follows is later.</summary>
    public static async Task HappensAsync(this ShibeiApp app, params Fact[] facts)
    {
        await app.WithAsync<IServiceProvider, int>(services =>
        {
            var db = services.GetRequiredService<KernelContext>();
            var catalogue = services.GetRequiredService<FactCatalogue>();
            foreach (var row in facts.SelectMany(fact => catalogue.RowsFor(fact, app.Time.GetUtcNow())))
                if (row.Subscriber is "feedback" or "intake") db.Set<OutboxRow>().Add(row);
            return db.SaveChangesAsync();
        });
        await app.SettleAsync();
        app.Time.Advance(TimeSpan.FromMilliseconds(1));
    }

    /// <summary>
    /// A suggestion handed in by the resident, its text checked: the check changes the suggestion too, and a fact that met it in
    /// this would be put off by a clock that stands still.
    /// </summary>
    public static async Task<Guid> SubmitAsync(this ShibeiApp app, ApiClient resident, string topic = "在老旧楼院增设助老扶手")
    {
        var id = (Guid)(await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion(topic))).Ok()["id"]!;
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from intake.text_check") == 0, "the text is checked");
        await app.SettleAsync();
        return id;
    }

    /// <summary>The resident ticks the templates: WeChat grants the credits, and the house hears of it.</summary>
    public static async Task SubscribesAsync(this ShibeiApp app, ApiClient resident, string name, params string[] templates)
    {
        foreach (var template in templates) app.WeChat.Credits.Grant(ShibeiApp.OpenIdOf(name), template);
        await app.HappensAsync([.. templates.Select(t => new SubscriptionAnswered(resident.Id, t, true, app.Time.GetUtcNow()))]);
    }

    public static SuggestionAccepted Accepted(this ShibeiApp app, Guid id) => new(
        id, "", "", Domain.Livelihood, null, Guid.Empty, null, "您的建议已受理，由大港街道办理。", app.Time.GetUtcNow());

    public static ProgressReported Progress(this ShibeiApp app, Guid id) =>
        new(id, Guid.Empty, "大港街道", "已完成现场勘查。", app.Time.GetUtcNow());

    public static SuggestionConcluded Concluded(this ShibeiApp app, Guid id, int round = 1) => new(
        id, Guid.Empty, "大港街道", HandlingResult.Adopted, "已在三个楼院加装扶手。", round, app.Time.GetUtcNow());

    /// <summary>The status of each notice, in order of planning (a decision before progress), once they are as told.</summary>
    public static Task NoticesAreAsync(this ShibeiApp app, params string[] statuses) => Eventually.ValueAsync(
        async () => string.Join(' ', await app.Database.ColumnAsync<string>("select status from feedback.notice order by planned_at, about")),
        now => now == string.Join(' ', statuses), $"the notices are {string.Join(' ', statuses)}");

    /// <summary>Moves the clock by more than any wait between attempts, and waits until all that is due then has been tried.</summary>
    public static async Task TryAgainAsync(this ShibeiApp app)
    {
        app.Time.Advance(TimeSpan.FromMinutes(11));
        await app.QuietAsync();
    }

    /// <summary>Waits until nothing is due that is not waiting for an earlier message of its suggestion, and each claim of a row has left its attempt in the log.</summary>
    public static Task QuietAsync(this ShibeiApp app) => Eventually.TrueAsync(
        async () => await app.Database.ScalarAsync<long>(
            """
            select count(*) from feedback.outgoing o
            where not exists (select 1 from feedback.outgoing e where e.suggestion_id = o.suggestion_id and e.notice_id < o.notice_id)
              and (due_at <= $1 or attempts <> (select count(*) from feedback.delivery_attempt a where a.notice_id = o.notice_id))
            """,
            app.Time.GetUtcNow()) == 0,
        "nothing is due or under way", TimeSpan.FromSeconds(60));
}
