using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Certificates;

internal enum CertificateFormat
{
    [Display(Name = "PDF")] Pdf,
    [Display(Name = "PNG 图片")] Png,
}

/// <summary>打印证书: one as PDF or picture, or all of a contest in one PDF.</summary>
internal static class PrintCertificates
{
    public static void Map(Api api)
    {
        api.Office.MapGet("/contests/{id:guid}/certificates/file", AllAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "打印全部证书", "有效的证书，每份一页，合成一个 PDF；姓名为全名，每次打印都记入审计日志。")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf")
            .Refuses(CertificateErrors.None, CertificateErrors.PrintingUnavailable, CertificateErrors.Unprintable);
        api.Office.MapGet("/certificates/{id:guid}/file", OneAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "打印证书", "A4 横向，PDF 或 PNG；姓名为全名，每次打印都记入审计日志。")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf", "image/png")
            .Refuses(CertificateErrors.NotFound, CertificateErrors.Revoked, CertificateErrors.PrintingUnavailable, CertificateErrors.Unprintable);
    }

    internal static async Task<FileContentHttpResult> AllAsync(
        [Description("大赛标识，即专题标识。")] Guid id, ContestContext db, CertificatePrinting printing, HttpResponse response, CancellationToken ct)
    {
        var certificates = await (
            from certificate in db.Set<Certificate>().AsNoTracking()
            join award in db.Set<Award>() on certificate.AwardId equals award.Id
            join kind in db.Set<AwardKind>() on award.KindId equals kind.Id
            where certificate.CollectionId == id && certificate.Status == CertificateStatus.Valid
            orderby kind.Position, award.Ordinal
            select certificate).ToListAsync(ct);
        if (certificates.Count == 0) throw CertificateErrors.None.Refuse();
        return Answer(await printing.PdfAsync(certificates, RevealPurpose.Certificate, ct), "certificates", CertificateFormat.Pdf, response);
    }

    internal static async Task<FileContentHttpResult> OneAsync(
        [Description("证书标识。")] Guid id, ContestContext db, CertificatePrinting printing, HttpResponse response, CancellationToken ct,
        [Description("格式，默认 PDF。")] CertificateFormat format = CertificateFormat.Pdf)
    {
        var its = await db.Set<Certificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct)
            ?? throw CertificateErrors.NotFound.Refuse();
        return Answer(await PrintAsync(its, RevealPurpose.Certificate, printing, format, ct), its.Code, format, response);
    }

    /// <exception cref="Refusal"><see cref="CertificateErrors.Revoked"/>, or what printing refuses.</exception>
    public static Task<Files.Printing.Printed> PrintAsync(
        Certificate its, RevealPurpose purpose, CertificatePrinting printing, CertificateFormat format, CancellationToken ct)
    {
        if (its.Status == CertificateStatus.Revoked) throw CertificateErrors.Revoked.Refuse();
        return format == CertificateFormat.Pdf ? printing.PdfAsync([its], purpose, ct) : printing.PngAsync(its, purpose, ct);
    }

    /// <summary>A file with a name in full is nobody else's to keep.</summary>
    public static FileContentHttpResult Answer(Files.Printing.Printed printed, string name, CertificateFormat format, HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(printed.Content, printed.ContentType, $"{name}.{(format == CertificateFormat.Pdf ? "pdf" : "png")}");
    }
}
