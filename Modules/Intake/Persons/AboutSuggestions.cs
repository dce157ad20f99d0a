using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Mine;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Persons;

/// <summary>What Intake keeps about the holder of an account: suggestions with texts, progress and stated person, and the consents given with them.</summary>
internal sealed class AboutSuggestions(IntakeContext db) : IAboutPerson
{
    public int Place => 20;

    public async Task<IReadOnlyList<Guid>> PersonsAsync(Guid accountId, CancellationToken ct) =>
        await Of(accountId).Select(s => s.SuggesterId).ToListAsync(ct);

    public async Task<IReadOnlyList<AboutSection>> TellAsync(
        Guid accountId, IReadOnlyDictionary<Guid, PersonalData> people, CancellationToken ct)
    {
        var suggestions = await Of(accountId).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).ToListAsync(ct);
        List<AboutItem> told = [];
        foreach (var s in suggestions)
        {
            told.Add(new(s.ReceivedAt, $"{s.Number} {s.Topic}", AboutField.Of(
            [
                .. Texts(s), .. Person(people.GetValueOrDefault(s.SuggesterId)),
                .. (await TimelineItem.OfAsync(db, s, ct)).Select(t => ($"进展 {AboutField.Time(t.At)}", (string?)$"{t.Title} {t.Text}".TrimEnd())),
            ])));
        }

        var files = await db.Attachments.AsNoTracking().Where(a => a.OwnerKind == ActorKind.Resident && a.OwnerId == accountId)
            .OrderBy(a => a.UploadedAt).ToListAsync(ct);
        return [new("suggestions", "我的建议", told), new("attachments", "我的附件", [.. files.Select(File)]), new("consents", "同意记录", [.. suggestions.SelectMany(s => Consents(s, people.GetValueOrDefault(s.SuggesterId)))])];
    }

    private IQueryable<Suggestion> Of(Guid account) => db.Suggestions.AsNoTracking().Where(s => s.AccountId == account);

    private static IEnumerable<(string, string?)> Texts(Suggestion s) =>
    [
        ("状态", s.Status.Name()), ("渠道", s.Channel.Name()), ("主要事由", s.Rationale), ("对策措施", s.Countermeasures), ("补充材料", s.SupplementText),
        ("领域", s.Domain?.Name()), ("具体方面", s.Aspect?.Name()),
        ("所在地", s.SubdistrictCode is null ? null : $"{Divisions.NameOf(s.SubdistrictCode)}{Divisions.NameOf(s.CommunityCode)}"),
        ("公开意愿", s.Publicity.Name()), ("内容安全检查", s.TextVerdict.Name()),
    ];

    private static IEnumerable<(string, string?)> Person(PersonalData? person) => person is null
        ? [("建议人", PersonalDataGate.ErasedName)]
        : [
            ("建议人", person.Name), ("电话", person.Phone), ("其他联系方式", person.OtherContact), ("职业", person.Occupation),
            ("监护人", person.GuardianName), ("监护人电话", person.GuardianPhone),
        ];

    private static AboutItem File(Attachment a) => new(a.UploadedAt, a.Name ?? a.Kind.Name(), AboutField.Of(
        ("用途", a.Use.Name()), ("格式", a.ContentType), ("大小", $"{a.Length}字节"), ("检查", a.Status.Name()), ("附件标识", a.Id.ToString())));

    private static IEnumerable<AboutItem> Consents(Suggestion s, PersonalData? person)
    {
        yield return new(s.ReceivedAt, $"同意征集须知（{s.TermsVersion}版）", AboutField.Of(("建议", s.Number), ("公开意愿", s.Publicity.Name())));
        if (person?.GuardianConsentAt is { } at) yield return new(at, "监护人同意处理未满14周岁儿童的个人信息", AboutField.Of(("建议", s.Number), ("监护人", person.GuardianName)));
    }
}
