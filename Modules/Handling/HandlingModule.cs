using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Handling.Adoption;
using ZhihuiShibei.Handling.Assigning;
using ZhihuiShibei.Handling.Attaching;
using ZhihuiShibei.Handling.Collective;
using ZhihuiShibei.Handling.Composing;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Handling.Extending;
using ZhihuiShibei.Handling.Reviewing;
using ZhihuiShibei.Handling.Supervision;
using ZhihuiShibei.Handling.Working;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling;

/// <summary>办理: units work on accepted suggestions, report, and answer; the Social Work Department checks each answer.</summary>
public static class HandlingModule
{
    public static void AddHandling(this IHostApplicationBuilder builder)
    {
        builder.AddModule<HandlingContext>(HandlingContext.Name);
        builder.Services.AddValidation();
        builder.Services.Configure<HandlingSettings>(builder.Configuration.GetSection("Handling"));
        builder.Services.AddSingleton<Timing>().AddSingleton<PartLimit>().AddScoped<DeskQuery>();
        builder.Services.AddCollective();
        builder.Services.AddAttaching();
        builder.Services.AddHostedService<HandlingSweep>();
        builder.Services.AddHostedService<HandlingRecomputation>();
        builder.AddAdoption();
        builder.AddSupervision();
        builder.Services.AddWatch<HandlingSweep>(ClockRules.Handling, "FallOverdue");
        builder.Services.AddWatch<HandlingSweep>(ClockRules.Progress, "FallSilent");
        ReviewingArea.AddReviewing(builder);
    }

    public static void MapHandling(this Api api)
    {
        api.MapAdoption();
        api.MapSupervision();
        ListDesk.Map(api);
        CountDesk.Map(api);
        ListStranded.Map(api);
        ListClosed.Map(api);
        ShowHandling.Map(api);
        ExplainClocks.Map(api);
        ReportProgress.Map(api);
        GiveOpinion.Map(api);
        DraftConclusion.Map(api);
        SubmitForCheck.Map(api);
        ListChecks.Map(api);
        ApproveConclusion.Map(api);
        SendBackConclusion.Map(api);
        RevealContact.Map(api);
        RehandleCase.Map(api);
        ReviewingArea.MapReviewing(api);
        AssignOfficer.Map(api);
        HandOver.Map(api);
        api.MapExtending();
        api.MapCollective();
        api.MapAttaching();
        api.MapComposing();
        WriteNote.Map(api);
    }
}
