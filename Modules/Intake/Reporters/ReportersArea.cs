using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Intake.Reporters.Calls;
using ZhihuiShibei.Intake.Reporters.Imports;
using ZhihuiShibei.Intake.Reporters.Reports;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters;

/// <summary>特邀建议人和直报点: who they are, what they hand in, what they are asked, and their files.</summary>
internal static class ReportersArea
{
    public static void AddReporters(IServiceCollection services)
    {
        services.AddSingleton<Fingerprints>();
        services.AddScoped<ImportBatch>();
        services.AddHostedService<ImportWorker>();
        services.AddHostedService<ReporterSweep>();
        services.AddSealed(new SealedColumn("intake.import_content", "sealed", Owner: "import_id", Id: "import_id"));
    }

    public static void MapReporters(Api api)
    {
        Appoint.Map(api);
        ListAppointments.Map(api);
        ChangeAppointment.Map(api);
        RevealAppointee.Map(api);
        MyAppointment.Map(api);
        SubmitReport.Map(api);
        ListMyReports.Map(api);
        ShowMyReport.Map(api);
        ActOnMyReport.Map(api);
        DraftCall.Map(api);
        ChooseInvitees.Map(api);
        RunCall.Map(api);
        ListDirectedCalls.Map(api);
        ShowDirectedCall.Map(api);
        MyCalls.Map(api);
        ImportTemplate.Map(api);
        UploadImport.Map(api);
        ShowImports.Map(api);
        ResultFile.Map(api);
    }
}
