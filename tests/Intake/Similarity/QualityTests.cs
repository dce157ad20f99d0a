using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ZhihuiShibei.Benchmarks.Seeding;
using ZhihuiShibei.Intake;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Tests.Intake.Similarity;

/// <summary>
/// 查重质量: a small edition of what <c>./dev bench</c> measures at a million: of suggestions whose paraphrases are known, how often is the
/// right one first. Parameters were chosen on another seed.
/// </summary>
internal sealed class QualityTests
{
    private const int Suggestions = 3_000;
    private const int Asked = 150;
    private readonly Texts _texts = new(20250601);

    [Test]
    public async Task The_right_one_is_first_for_most_paraphrases_and_all_copies()
    {
        // On a busy machine a look-up may take longer than a person would wait; here only its answer counts.
        await using var app = await ShibeiApp.StartAsync("Intake:Similarity:Limit=00:01:00");
        var ids = await WriteAsync(app);
        await SimilarTests.IndexedAsync(app, Suggestions, TimeSpan.FromMinutes(3));
        // Nobody asks for these links, and two thousand look-ups would only hold up the test.
        await app.Database.ExecuteAsync("delete from intake.twins_due");
        var (whole, title, copy) = (0, 0, 0);
        var numbers = Enumerable.Range(0, Asked).Select(i => i * (Suggestions / Asked)).ToList();
        foreach (var number in numbers)
        {
            var (told, copied) = (_texts.Paraphrase(number), _texts.Copy(number));
            if (await FirstAsync(app, new(told.Topic, told.Rationale, told.Countermeasures)) == ids[number]) whole++;
            if (await FirstAsync(app, new(told.Topic)) == ids[number]) title++;
            if (await FirstAsync(app, new(copied.Topic, copied.Rationale, copied.Countermeasures)) == ids[number]) copy++;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((double)whole / Asked, Is.GreaterThanOrEqualTo(0.90), "retold with body");
            Assert.That((double)title / Asked, Is.GreaterThanOrEqualTo(0.85), "retold, title alone");
            Assert.That(copy, Is.EqualTo(Asked), "forwarded copies");
        }
    }

    private static Task<Guid?> FirstAsync(ShibeiApp app, Asked asked) => app.WithAsync<SimilarSearch, Guid?>(
        async similar => await similar.FindAsync(asked, Shelf.Suggestions, 1, CancellationToken.None) is { Matches: [var first, ..] } ? first.Id : null);

    /// <summary>Without their facts: no other module needs them here.</summary>
    private Task<List<Guid>> WriteAsync(ShibeiApp app) => app.WithAsync<IntakeContext, List<Guid>>(async db =>
    {
        var copy = new EntityCopy(db, app.Services.GetRequiredService<NpgsqlDataSource>());
        List<Guid> ids = [];
        for (var i = 0; i < Suggestions; i++)
        {
            var (its, at) = (_texts.Write(i), ShibeiApp.Beginning.AddSeconds(i));
            var suggestion = Suggestion.Register(
                new NewSuggestion
                {
                    Channel = Channel.MiniProgram, Topic = its.Topic, Rationale = its.Rationale, Countermeasures = its.Countermeasures,
                    SuggesterKind = SuggesterKind.Person, Suggester = new PersonalData(), TermsVersion = "2024-11",
                },
                NewId.At(at), new TrackingNumber(new(2024, 11, 28), i + 1), Guid.Empty, [], Actor.System, at);
            suggestion.Drain();
            copy.Add(suggestion);
            copy.Add(new SignatureDue { SuggestionId = suggestion.Id });
            ids.Add(suggestion.Id);
        }

        await copy.FlushAsync(CancellationToken.None);
        return ids;
    });
}
