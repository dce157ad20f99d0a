using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Intake.Adopted;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Channels;
using ZhihuiShibei.Intake.Claiming;
using ZhihuiShibei.Intake.Complaints;
using ZhihuiShibei.Intake.Drafts;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Home;
using ZhihuiShibei.Intake.Joint;
using ZhihuiShibei.Intake.Mine;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Intake.Persons;
using ZhihuiShibei.Intake.Openings;
using ZhihuiShibei.Intake.Papers;
using ZhihuiShibei.Intake.Projects;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Scope;
using ZhihuiShibei.Intake.Reporters;
using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Intake.Searching;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Intake.SpecialReports;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Intake.TextChecking;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Intake.Tracking;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Intake;

/// <summary>征集: suggestions come in, and each person finds what they handed in again.</summary>
public static class IntakeModule
{
    public static void AddIntake(this IHostApplicationBuilder builder)
    {
        builder.AddModule<IntakeContext>(IntakeContext.Name);
        builder.Services.AddValidation();
        builder.Services.Configure<TermsSettings>(builder.Configuration.GetSection("Intake:Terms"));
        builder.Services.AddSingleton<Terms>();
        builder.Services.AddSingleton<NumberSeries>();
        BoxesArea.AddBoxes(builder);
        PapersArea.AddPapers(builder);
        EnteringArea.AddEntering(builder.Services);
        builder.Services.AddScoped<Registrar>();
        builder.Services.AddHostedService<TextCheckWorker>();
        AttachmentsArea.AddAttachments(builder);
        SafetyArea.AddSafety(builder);
        SimilarityArea.AddSimilarity(builder);
        SearchingArea.AddSearching(builder);
        ScopeArea.AddScope(builder.Services);
        DraftsArea.AddDrafts(builder);
        HomeArea.AddHome(builder);
        JointArea.AddJoint(builder);
        ComplaintsArea.AddComplaints(builder);
        ReportersArea.AddReporters(builder.Services);
        ChannelsArea.AddChannels(builder);
        PersonsArea.AddPersons(builder.Services);
        ThemesArea.AddThemes(builder);
    }

    /// <summary>
    /// 演示数据: appoints the sample suggesters and units; marked as such, and only what is missing.
    /// </summary>
    /// <param name="suggesters">Accounts of the first of them.</param>
    /// <param name="units">The direct-report units, by id and name.</param>
    public static async Task SeedDemoAsync(
        IServiceProvider services, IReadOnlyList<Guid> suggesters, IReadOnlyList<(Guid Id, string Name)> units, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoReporters>(scope.ServiceProvider).RunAsync(suggesters, units, ct);
    }

    public static void MapIntake(this Api api)
    {
        SubmitSuggestion.Map(api);
        ListMySuggestions.Map(api);
        ShowMySuggestion.Map(api);
        SupplementSuggestion.Map(api);
        WithdrawSuggestion.Map(api);
        BoxesArea.MapBoxes(api);
        OpeningsArea.MapOpenings(api);
        PapersArea.MapPapers(api);
        ClaimingArea.MapClaiming(api);
        TrackSuggestion.Map(api);
        ExplainDates.Map(api);
        ShowCatalogue.Map(api);
        ReadSuggestion.Map(api);
        RevealSuggester.Map(api);
        JudgeText.Map(api);
        AttachmentsArea.MapAttachments(api);
        SafetyArea.MapSafety(api);
        RewriteSuggestion.Map(api);
        SimilarityArea.MapSimilarity(api);
        SearchingArea.MapSearching(api);
        PublishingArea.MapPublishing(api);
        ScopeArea.MapScope(api);
        ReportersArea.MapReporters(api);
        ChannelsArea.MapChannels(api);
        PersonsArea.MapPersons(api);
        DraftsArea.MapDrafts(api);
        HomeArea.MapHome(api);
        JointArea.MapJoint(api);
        ComplaintsArea.MapComplaints(api);
        ThemesArea.MapThemes(api);
        ReportsArea.MapReports(api);
        ProjectsArea.MapProjects(api);
        AdoptedArea.MapAdopted(api);
    }

    /// <summary>Puts in what every installation needs and nothing has yet: the boxes.</summary>
    public static async Task SeedAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<BoxSeed>(scope.ServiceProvider).RunAsync(ct);
    }
}
