using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ZhihuiShibei.Files.Printing;

/// <summary>Adds the printer; every module that prints calls it, the first call counts.</summary>
public static class PrintingServices
{
    public static void AddPrinting(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<PrintingSettings>(builder.Configuration.GetSection(PrintingSettings.Section));
        builder.Services.TryAddSingleton<Fonts>();
        builder.Services.TryAddSingleton<Printer>();
    }
}
