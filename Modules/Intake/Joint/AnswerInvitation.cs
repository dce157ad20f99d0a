using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Joint;

/// <summary>
/// 回应联名邀请: whoever holds the code reads the suggestion, then signs with the own name and contact, or declines. The text cannot
/// change after that: a suggestion's text never does, and a supplement stands beside it.
/// </summary>
internal static class AnswerInvitation
{
    public sealed record Code(
        [property: Description("邀请码。")]
        [property: Required(ErrorMessage = "请填写邀请码。"), StringLength(40, ErrorMessage = "邀请码不正确。")]
        string InvitationCode);

    public sealed record Signing(
        [property: Description("邀请码。")]
        [property: Required(ErrorMessage = "请填写邀请码。"), StringLength(40, ErrorMessage = "邀请码不正确。")]
        string InvitationCode,
        [property: Description("您的姓名或单位名称。")]
        [property: Required(ErrorMessage = "请填写您的姓名（名称）。"), StringLength(Limits.Name, ErrorMessage = "姓名（名称）请控制在50字以内。")]
        string Name,
        [property: Description("电话；不填时用本账号已验证的手机号。")]
        [property: RegularExpression(@"^\+?[0-9][0-9\-]{4,18}[0-9]$", ErrorMessage = "电话号码不正确，请检查后重新填写。")]
        string? Phone = null,
        [property: Description("其他联系方式。")]
        [property: StringLength(Limits.Contact, ErrorMessage = "其他联系方式请控制在200字以内。")]
        string? OtherContact = null,
        [property: Description("个人、法人还是其他组织。")] SuggesterKind Kind = SuggesterKind.Person);

    public sealed record Invitation(
        Guid SuggestionId, string Topic, string Rationale, string Countermeasures,
        [property: Description("发起人姓名，已脱敏。")] string? Lead,
        [property: Description("已联名人数，不含发起人。")] int Signed,
        [property: Description("您的回应；还没有回应时为待确认。")] CoSignatureStatus Mine,
        [property: Description("现在还能不能联名或退出。")] bool Undecided);

    public sealed record Response(
        Guid SuggestionId, CoSignatureStatus Status, [property: Description("状态的中文说明。")] string StatusText);

    public static void Map(Api api)
    {
        var example = new Code("7KM3XQ9T7KM3XQ9T7KM3");
        api.Mini.MapPost("/joint/view", View)
            .Says(Policies.Resident, "联名建议", "查看联名邀请", "凭邀请码查看建议全文，再决定是否联名。").WithExample(example)
            .RequireRateLimiting(RateLimits.Guessing).Refuses(JointErrors.CodeInvalid);
        api.Mini.MapPost("/joint/confirm", Confirm)
            .Says(Policies.Resident, "联名建议", "确认联名", "以本人姓名和联系方式联名；办理决定作出之前可以退出。")
            .WithExample(new Signing("7KM3XQ9T7KM3XQ9T7KM3", "李建国", "13805320002"))
            .RequireRateLimiting(RateLimits.Writing).RequiresIdempotencyKey()
            .Refuses(JointErrors.CodeInvalid, JointErrors.Decided, JointErrors.Full, JointErrors.OwnSuggestion, JointErrors.SamePerson,
                JointErrors.SignatureWrongState, IntakeErrors.ContactMissing);
        api.Mini.MapPost("/joint/decline", Decline)
            .Says(Policies.Resident, "联名建议", "谢绝联名", "谢绝后仍可凭邀请码改为联名。").WithExample(example)
            .RequireRateLimiting(RateLimits.Guessing)
            .Refuses(JointErrors.CodeInvalid, JointErrors.OwnSuggestion, JointErrors.SignatureWrongState);
    }

    internal static async Task<Invitation> View(
        Code request, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var call = await FindAsync(db, request.InvitationCode, time, ct);
        var suggestion = await db.Suggestions.AsNoTracking().SingleAsync(s => s.Id == call.Id, ct);
        var mine = await db.Set<CoSignature>().AsNoTracking().FirstOrDefaultAsync(c => c.SuggestionId == call.Id && c.AccountId == caller.Id, ct);
        var lead = (await people.MaskedAsync([suggestion.SuggesterId], ct)).GetValueOrDefault(suggestion.SuggesterId);
        return new(
            call.Id, suggestion.Topic, suggestion.Rationale, suggestion.Countermeasures, lead?.Name, call.Signed,
            mine?.Status ?? CoSignatureStatus.Invited, suggestion.IsUndecided());
    }

    internal static async Task<Response> Confirm(
        Signing request, IntakeContext db, PersonalDataGate people, PersonalDataCipher cipher, Caller caller,
        IOptionsSnapshot<JointSettings> settings, TimeProvider time, CancellationToken ct)
    {
        var id = (await FindAsync(db, request.InvitationCode, time, ct)).Id;
        var person = await PersonAsync(request, people, caller, id, ct);
        var hash = CoSignature.HashOf(person, cipher);
        return await db.InTurnAsync(async () =>
        {
            var (call, mine) = await db.HoldJointAsync(id, caller, time, ct);
            if (mine.Status != CoSignatureStatus.Confirmed)
            {
                if (call.Signed >= settings.Value.MaxSigners) throw JointErrors.Full.Refuse();
                if (call.LeadHash is { } lead && lead.AsSpan().SequenceEqual(hash)
                    || await db.Set<CoSignature>().AnyAsync(c => c.SuggestionId == id && c.PersonHash == hash, ct)) throw JointErrors.SamePerson.Refuse();
            }

            mine.Confirm(people.Keep(db, request.Kind, person), hash, caller.Actor, time.GetUtcNow());
            call.Count(+1);
            return new Response(id, mine.Status, mine.Status.Name());
        }, ct);
    }

    internal static async Task<Response> Decline(Code request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var id = (await FindAsync(db, request.InvitationCode, time, ct)).Id;
        return await db.InTurnAsync(async () =>
        {
            var (_, mine) = await db.HoldJointAsync(id, caller, time, ct, evenDecided: true);
            mine.Decline(caller.Actor, time.GetUtcNow());
            return new Response(id, mine.Status, mine.Status.Name());
        }, ct);
    }

    private static async Task<JointCall> FindAsync(IntakeContext db, string code, TimeProvider time, CancellationToken ct)
    {
        var hash = JointCall.HashOf(code);
        var call = await db.Set<JointCall>().AsNoTracking().FirstOrDefaultAsync(c => c.CodeHash == hash, ct);
        return call is not null && call.Takes(time.GetUtcNow()) ? call : throw JointErrors.CodeInvalid.Refuse();
    }

    private static async Task<PersonalData> PersonAsync(Signing its, PersonalDataGate people, Caller caller, Guid suggestion, CancellationToken ct)
    {
        var phone = its.Phone?.Replace("-", "", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(phone) && string.IsNullOrWhiteSpace(its.OtherContact))
            phone = (await people.FindAsync(caller.Id, RevealPurpose.OwnData, suggestion, ct))?.Phone ?? throw IntakeErrors.ContactMissing.Refuse();
        return new PersonalData { Name = PlainText.Line(its.Name), Phone = phone, OtherContact = its.OtherContact?.Trim() };
    }
}
