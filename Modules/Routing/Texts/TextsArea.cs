using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Catalogue;

namespace ZhihuiShibei.Routing.Texts;

/// <summary>告知文字 in the module: services, tables, endpoints.</summary>
internal static class TextsArea
{
    public static void AddTexts(this IServiceCollection services) => services.AddScoped<Phrasing>();

    public static void MapTexts(this Api api)
    {
        ListTexts.Map(api);
        SaveText.Map(api);
        PreviewText.Map(api);
    }

    public static void TextTables(this ModelBuilder model) => model.Entity<TextTemplate>(template =>
    {
        template.ToTable("text_template");
        template.HasKey(t => new { t.ReasonCode, t.Version });
        template.Property(t => t.ReasonCode).HasMaxLength(Limits.Code);
        template.Property(t => t.Text).HasMaxLength(Limits.Template);
        template.HasOne<Reason>().WithMany().HasForeignKey(t => t.ReasonCode);
    });
}
