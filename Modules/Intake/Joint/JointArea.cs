using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Joint;

/// <summary>联名建议: one suggestion, a lead signer, and others who each confirm.</summary>
internal static class JointArea
{
    public static void AddJoint(IHostApplicationBuilder builder)
    {
        builder.Services.Configure<JointSettings>(builder.Configuration.GetSection("Intake:Joint"));
        builder.Services.AddScoped<JointCalls>();
    }

    public static void MapJoint(Api api)
    {
        LeadJoint.Map(api);
        AnswerInvitation.Map(api);
        CoSigned.Map(api);
        ShowCoSigners.Map(api);
    }

    public static void JointTables(ModelBuilder model)
    {
        model.Entity<JointCall>(call =>
        {
            call.ToTable("joint_call");
            call.HasIndex(c => c.CodeHash).IsUnique();
        });
        model.Entity<CoSignature>(signature =>
        {
            signature.ToTable("co_signature");
            // One word of an account, and one signature of a person, whoever taps twice at the same moment.
            signature.HasIndex(c => new { c.SuggestionId, c.AccountId }).IsUnique();
            signature.HasIndex(c => new { c.SuggestionId, c.PersonHash }).IsUnique();
            signature.HasIndex(c => new { c.AccountId, c.At, c.SuggestionId }).IsDescending(false, true, true);
        });
    }

    /// <summary>What the lead is told when the suggestion is withdrawn; nothing where nobody signed.</summary>
    public static async Task<string?> ToldOfWithdrawalAsync(this IntakeContext db, Guid suggestion, CancellationToken ct) =>
        await db.Set<JointCall>().Where(c => c.Id == suggestion).Select(c => c.Signed).FirstOrDefaultAsync(ct) is var signed and > 0
            ? $"有{signed}位联名人，他们会看到发起人已撤回这件建议；联名随之结束。"
            : null;

    /// <summary>A joint suggestion can be signed, and a signature taken back, until the decision or the withdrawal.</summary>
    public static bool IsUndecided(this Suggestion suggestion) =>
        suggestion.Status is SuggestionStatus.Registered or SuggestionStatus.AwaitingSupplement;

    public static async Task<JointCall?> HoldCallAsync(this IntakeContext db, Guid suggestion, CancellationToken ct) =>
        (await db.Set<JointCall>().FromSql($"select *, xmin from intake.joint_call where id = {suggestion} for update").ToListAsync(ct)).SingleOrDefault();

    /// <summary>
    /// The call and the caller's own signature, held until the act is saved, in the order suggestion before call; a first answer
    /// begins the signature.
    /// </summary>
    public static async Task<(JointCall Call, CoSignature Mine)> HoldJointAsync(
        this IntakeContext db, Guid id, Caller caller, TimeProvider time, CancellationToken ct, bool evenDecided = false, bool evenClosed = false)
    {
        var suggestion = await db.HoldAsync(id, ct) ?? throw JointErrors.CodeInvalid.Refuse();
        var call = await db.HoldCallAsync(id, ct) ?? throw JointErrors.CodeInvalid.Refuse();
        if (suggestion.AccountId == caller.Id) throw JointErrors.OwnSuggestion.Refuse();
        if (!evenDecided && !suggestion.IsUndecided()) throw JointErrors.Decided.Refuse();
        var now = time.GetUtcNow();
        if (!evenClosed && !call.Takes(now)) throw JointErrors.CodeInvalid.Refuse();
        var mine = await db.Set<CoSignature>().FirstOrDefaultAsync(c => c.SuggestionId == id && c.AccountId == caller.Id, ct);
        if (mine is null) db.Add(mine = CoSignature.Invite(id, caller.Actor, now));
        return (call, mine);
    }

    /// <summary>Masked names, the first to sign first; of a person whose data is gone only that there is one.</summary>
    public static async Task<IReadOnlyList<string>> SignersAsync(this IntakeContext db, Guid suggestion, PersonalDataGate people, CancellationToken ct)
    {
        var ids = await db.Set<CoSignature>().AsNoTracking().Where(c => c.SuggestionId == suggestion && c.Status == CoSignatureStatus.Confirmed)
            .OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => c.PersonId).ToListAsync(ct);
        var masked = await people.MaskedAsync([.. ids.OfType<Guid>()], ct);
        return [.. ids.Select(id => id is { } person && masked.TryGetValue(person, out var its) && its.Name is { } name ? name : "（已注销）")];
    }
}

/// <summary>注销: a signature counts on, without whose it was.</summary>
internal sealed class FollowAccounts(IntakeContext db, PersonalDataGate people) : INotificationHandler<AccountCancelled>
{
    public async Task Handle(AccountCancelled fact, CancellationToken cancellationToken)
    {
        foreach (var signature in await db.Set<CoSignature>().Where(c => c.AccountId == fact.AccountId).ToListAsync(cancellationToken))
            if (signature.LoseAccount(fact.At) is { } person) await people.EraseAsync(db, person, cancellationToken);
    }
}
