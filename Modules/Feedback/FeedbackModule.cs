using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Calls;
using ZhihuiShibei.Feedback.Inbox;
using ZhihuiShibei.Feedback.Letters;
using ZhihuiShibei.Feedback.Log;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Feedback.Ratings;
using ZhihuiShibei.Feedback.Ratings.Links;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback;

/// <summary>反馈: tells the suggester what became of the suggestion, keeps the proof, and takes the rating.</summary>
public static class FeedbackModule
{
    public static void AddFeedback(this IHostApplicationBuilder builder)
    {
        builder.AddModule<FeedbackContext>(FeedbackContext.Name);
        builder.AddPrinting();
        builder.Services.AddValidation();
        builder.Services.AddOptions<FeedbackSettings>().Bind(builder.Configuration.GetSection("Feedback")).ValidateDataAnnotations().ValidateOnStart();
        if (builder.Environment.IsDevelopment()) builder.Services.PostConfigure<FeedbackSettings>(UseStandInTemplates);
        builder.Services.AddSingleton<Templates>();
        builder.Services.AddScoped<Reaching>();
        builder.Services.AddScoped<Telling>();
        builder.Services.AddScoped<CallOutcomes>();
        builder.Services.AddScoped<RatingDesk>();
        builder.Services.AddScoped<LinkDesk>();
        builder.Services.AddScoped<LetterWriter>();
        builder.Services.AddScoped<IAboutPerson, AboutNotices>();
        builder.Services.AddSingleton<MessageRecorder>();
        builder.Services.AddSingleton<MessageSender>();
        builder.Services.AddHostedService<SendingWorker>();
    }

    public static void MapFeedback(this Api api)
    {
        ListTemplates.Map(api);
        ListMyNotices.Map(api);
        ReadNotice.Map(api);
        ShowNotices.Map(api);
        ExportDeliveries.Map(api);
        ListCalls.Map(api);
        ClaimCall.Map(api);
        RevealCall.Map(api);
        RecordCall.Map(api);
        TendWishes.Map(api);
        ListLetters.Map(api);
        PrintLetters.Map(api);
        PostLetters.Map(api);
        RateSuggestion.Map(api);
        RecordRating.Map(api);
        ListRatings.Map(api);
        IssueLink.Map(api);
        RateByLink.Map(api);
    }

    private static void UseStandInTemplates(FeedbackSettings settings)
    {
        if (settings.Templates.Count > 0) return;
        foreach (var (about, template) in Templates.ForDevelopment()) settings.Templates.Add(about, template);
    }
}
