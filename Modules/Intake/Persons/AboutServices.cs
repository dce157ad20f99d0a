using System.Text;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Complaints;
using ZhihuiShibei.Intake.Drafts;
using ZhihuiShibei.Intake.Joint;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Persons;

/// <summary>What Intake keeps about the holder of an account beside suggestions: drafts, co-signatures, complaints about the service.</summary>
internal sealed class AboutServices(IntakeContext db, PersonalDataCipher cipher) : IAboutPerson
{
    public int Place => 21;

    public async Task<IReadOnlyList<Guid>> PersonsAsync(Guid accountId, CancellationToken ct) =>
        await Signatures(accountId).Where(c => c.PersonId != null).Select(c => c.PersonId!.Value).ToListAsync(ct);

    public async Task<IReadOnlyList<AboutSection>> TellAsync(
        Guid accountId, IReadOnlyDictionary<Guid, PersonalData> people, CancellationToken ct)
    {
        var drafts = await db.Set<Draft>().AsNoTracking().Where(d => d.AccountId == accountId).OrderBy(d => d.UpdatedAt).ToListAsync(ct);
        var signed = await Signatures(accountId).OrderBy(c => c.At)
            .Join(db.Suggestions, c => c.SuggestionId, s => s.Id, (c, s) => new { Signature = c, s.Number, s.Topic }).ToListAsync(ct);
        var complaints = await db.Set<ServiceComplaint>().AsNoTracking().Where(c => c.AccountId == accountId).OrderBy(c => c.ReceivedAt).ToListAsync(ct);
        return
        [
            new("drafts", "我的草稿", [.. drafts.Select(d => new AboutItem(d.UpdatedAt, "草稿", AboutField.Of(("内容", Encoding.UTF8.GetString(d.Read(cipher))))))]),
            new("co-signatures", "我的联名", [.. signed.Select(s => Signature(s.Signature, $"{s.Number} {s.Topic}", people))]),
            new("complaints", "我的服务投诉", [.. complaints.Select(Complaint)]),
        ];
    }

    private IQueryable<CoSignature> Signatures(Guid account) => db.Set<CoSignature>().AsNoTracking().Where(c => c.AccountId == account);

    private static AboutItem Signature(CoSignature its, string title, IReadOnlyDictionary<Guid, PersonalData> people)
    {
        var person = its.PersonId is { } id ? people.GetValueOrDefault(id) : null;
        return new(its.At, title, AboutField.Of(
            ("状态", its.Status.Name()), ("姓名", person?.Name), ("电话", person?.Phone), ("其他联系方式", person?.OtherContact)));
    }

    private static AboutItem Complaint(ServiceComplaint its) => new(its.ReceivedAt, its.Number, AboutField.Of(
        ("投诉的是", its.Kind.Name()), ("投诉谁", its.Target.Name()), ("内容", its.Text), ("状态", its.Status.Name()), ("答复", its.Answer), ("转交", its.PassedTo)));
}
