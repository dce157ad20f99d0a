using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Contest.Awards.Cases;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Mine;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Contest.Awards.Objections;
using ZhihuiShibei.Contest.Awards.Prizes;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Contest.Awards.Public;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Files.Receiving;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards;

/// <summary>评奖、公示、发放、证书 in the module: services and endpoints; tables are in <see cref="AwardsTables"/>.</summary>
internal static class AwardsArea
{
    public static void AddAwards(this IHostApplicationBuilder builder)
    {
        builder.AddFileStore();
        builder.AddPrinting();
        builder.Services.TryAddSingleton<FileInspector>();
        builder.Services.TryAddSingleton<FileDoor>();
        builder.Services.Configure<AwardSettings>(builder.Configuration.GetSection("Contest:Awards"));
        builder.Services.AddScoped<NoticeComposer>();
        builder.Services.AddScoped<CertificatePrinting>();
        builder.Services.AddScoped<UnsignedDesk>();
        builder.Services.AddScoped<IAboutPerson, AboutAwards>();
        builder.Services.AddHostedService<NoticeSweep>();
        builder.Services.AddHostedService<NoticeRecomputation>();
        builder.Services.AddWatch<NoticeSweep>(ClockRules.PublicNotice, "NoticeExpire");
    }

    public static void MapAwards(this Api api)
    {
        BeginAwarding.Map(api);
        ShowAwarding.Map(api);
        ListCandidates.Map(api);
        DraftAwards.Map(api);
        ReleaseAwards.Map(api);
        ConfirmAwards.Map(api);
        PublishNotice.Map(api);
        RaiseObjection.Map(api);
        RaiseUnsigned.Map(api);
        AnswerObjection.Map(api);
        ReadObjections.Map(api);
        ReceiptFiles.Map(api);
        HandOverPrize.Map(api);
        StrikePrize.Map(api);
        ListPrizes.Map(api);
        PrintCertificates.Map(api);
        KeepCertificates.Map(api);
        VerifyCertificate.Map(api);
        ReadNotices.Map(api);
        ObjectOnPage.Map(api);
        MyAwards.Map(api);
    }
}
