using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Certificates;

/// <summary>Section <c>Contest:Awards</c>.</summary>
internal sealed class AwardSettings
{
    /// <summary>The address under which the public reaches this service, for the codes on certificates; empty = as it was reached
    /// when printing.</summary>
    public string Site { get; set; } = "";

    /// <summary>Who signs certificates.</summary>
    public string Issuer { get; set; } = "中共青岛市市北区委社会工作部";
}

/// <summary>Prints certificates, with names in full: each look at one is in the audit log. Scoped.</summary>
internal sealed class CertificatePrinting(
    ContestContext db, PersonalDataGate people, Printer printer, IOptions<AwardSettings> settings, IHttpContextAccessor accessor,
    ILogger<CertificatePrinting> log)
{
    /// <summary>All in one PDF.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="CertificateErrors.PrintingUnavailable"/>, <see
    /// cref="CertificateErrors.Unprintable"/></exception>
    public async Task<Printed> PdfAsync(IReadOnlyList<Certificate> certificates, RevealPurpose purpose, CancellationToken ct)
    {
        var pages = (await WordsAsync(certificates, purpose, ct)).Select(w => new CertificateSheet(w).Page).ToList();
        return Guard(() => printer.Pdf("荣誉证书", pages));
    }

    /// <summary>One as a picture.</summary>
    /// <inheritdoc cref="PdfAsync"/>
    public async Task<Printed> PngAsync(Certificate certificate, RevealPurpose purpose, CancellationToken ct)
    {
        var words = (await WordsAsync([certificate], purpose, ct))[0];
        return Guard(() => printer.Png(new CertificateSheet(words).Page, 200));
    }

    private Printed Guard(Func<Printed> print)
    {
        try
        {
            var printed = print();
            // A name with a blank in it must not be handed out.
            return printed.Missing.Count == 0 ? printed : throw CertificateErrors.Unprintable.Refuse(
                $"打印字库中没有这些字：{string.Join('、', printed.Missing.Select(m => $"U+{char.ConvertToUtf32(m, 0):X}"))}。请联系系统管理员补充字体后再打印。");
        }
        catch (FontMissingException e)
        {
            log.LogError(e, "Nothing can be printed");
            throw CertificateErrors.PrintingUnavailable.Refuse();
        }
    }

    private async Task<List<CertificateWords>> WordsAsync(IReadOnlyList<Certificate> certificates, RevealPurpose purpose, CancellationToken ct)
    {
        var ids = certificates.Select(c => c.AwardId).ToList();
        var awards = await db.Set<Award>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var entryIds = awards.Values.Select(a => a.EntryId).Where(e => e is not null).ToList();
        var entries = await db.Entries.AsNoTracking().Where(e => entryIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var contest = await db.ContestOfAsync(certificates[0].CollectionId, ct);
        List<CertificateWords> words = [];
        foreach (var its in certificates)
        {
            var award = awards[its.AwardId];
            var winner = award.EntryId is { } id && entries.TryGetValue(id, out var entry) ? await NameAsync(its, entry, purpose, ct) : its.Winner;
            words.Add(new(
                winner, contest.Title, its.Work, its.Kind, its.Number, $"{Site}/certificate/{its.Code}", its.Code,
                settings.Value.Issuer, its.IssuedAt, award.ForUnits));
        }

        return words;
    }

    /// <summary>As handed in; masked where the person was erased.</summary>
    private async Task<string> NameAsync(Certificate its, Entry entry, RevealPurpose purpose, CancellationToken ct) =>
        entry is { Form: not EntryForm.Individual, Group.Length: > 0 } ? entry.Group
        : (await people.FindAsync(entry.SuggesterId, purpose, its.AwardId, ct))?.Name is { Length: > 0 } name ? name
        : its.Winner;

    private string Site => settings.Value.Site is { Length: > 0 } site ? site.TrimEnd('/')
        : accessor.HttpContext is { Request: var request } ? $"{request.Scheme}://{request.Host}" : "";
}
