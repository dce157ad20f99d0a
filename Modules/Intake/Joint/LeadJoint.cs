using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Joint;

/// <summary>
/// 发起联名: the lead signer opens an own suggestion for others to sign until it is decided, hands out the code, renews or stops it,
/// and sees who signed, masked.
/// </summary>
internal static class LeadJoint
{
    public sealed record Response(
        Guid SuggestionId, JointCallStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("邀请码，放进转发的链接或小程序码；停止联名后没有。")] string? InvitationCode,
        [property: Description("邀请码的有效期。")] DateTimeOffset ExpiresAt,
        [property: Description("已联名人数，不含发起人。")] int Signed,
        [property: Description("最多多少人联名。")] int Most,
        [property: Description("联名人姓名，已脱敏。")] IReadOnlyList<string> Signers);

    public static void Map(Api api)
    {
        api.Mini.MapGet("/suggestions/{id:guid}/joint", Show)
            .Says(Policies.Resident, "联名建议", "我发起的联名", "邀请码、人数和脱敏后的姓名。").Refuses(IntakeErrors.NotFound, JointErrors.NoCall);
        api.Mini.MapPost("/suggestions/{id:guid}/joint", Open)
            .Says(Policies.Resident, "联名建议", "发起联名或更换邀请码", "作出办理决定之前可以发起；再次调用会更换邀请码，原来的作废。")
            .Refuses(IntakeErrors.NotFound, JointErrors.Decided, JointErrors.CallWrongState).RequiresIdempotencyKey();
        api.Mini.MapPost("/suggestions/{id:guid}/joint/close", Close)
            .Says(Policies.Resident, "联名建议", "停止联名", "邀请码作废；已联名的不受影响。")
            .Refuses(IntakeErrors.NotFound, JointErrors.NoCall, JointErrors.CallWrongState);
    }

    internal static async Task<Response> Show(
        Guid id, IntakeContext db, PersonalDataGate people, PersonalDataCipher cipher, Caller caller, IOptionsSnapshot<JointSettings> settings, CancellationToken ct)
    {
        if (!await db.Suggestions.AnyAsync(s => s.Id == id && s.AccountId == caller.Id, ct)) throw IntakeErrors.NotFound.Refuse();
        var call = await db.Set<JointCall>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw JointErrors.NoCall.Refuse();
        return Shown(call, cipher, settings.Value, await db.SignersAsync(id, people, ct));
    }

    internal static Task<Response> Open(
        Guid id, IntakeContext db, PersonalDataGate people, PersonalDataCipher cipher, Caller caller, IOptionsSnapshot<JointSettings> settings,
        JointCalls calls, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var suggestion = await OwnAsync(db, id, caller, ct);
            if (!suggestion.IsUndecided()) throw JointErrors.Decided.Refuse();
            var call = await db.HoldCallAsync(id, ct);
            if (call is null)
            {
                call = calls.OpenFor(suggestion, await people.FindAsync(suggestion.SuggesterId, RevealPurpose.OwnData, id, ct), caller.Actor);
            }
            else
            {
                call.Renew(cipher, caller.Actor, time.GetUtcNow(), TimeSpan.FromDays(settings.Value.ValidDays));
            }

            return Shown(call, cipher, settings.Value, await db.SignersAsync(id, people, ct));
        }, ct);

    internal static Task<Response> Close(
        Guid id, IntakeContext db, PersonalDataGate people, PersonalDataCipher cipher, Caller caller, IOptionsSnapshot<JointSettings> settings,
        TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            await OwnAsync(db, id, caller, ct);
            var call = await db.HoldCallAsync(id, ct) ?? throw JointErrors.NoCall.Refuse();
            call.Close(caller.Actor, time.GetUtcNow());
            return Shown(call, cipher, settings.Value, await db.SignersAsync(id, people, ct));
        }, ct);

    private static async Task<Suggestion> OwnAsync(IntakeContext db, Guid id, Caller caller, CancellationToken ct) =>
        await db.HoldAsync(id, ct) is { } suggestion && suggestion.AccountId == caller.Id ? suggestion : throw IntakeErrors.NotFound.Refuse();

    private static Response Shown(JointCall call, PersonalDataCipher cipher, JointSettings settings, IReadOnlyList<string> signers) => new(
        call.Id, call.Status, call.Status.Name(), call.Status == JointCallStatus.Open ? call.Code(cipher) : null, call.ExpiresAt, call.Signed,
        settings.MaxSigners, signers);
}
