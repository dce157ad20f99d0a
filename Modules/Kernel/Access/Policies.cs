using Microsoft.AspNetCore.Authorization;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Kernel.Access;

/// <summary>
/// The policies an endpoint may name. Each is a set of roles; an endpoint that names none is closed by the fallback policy,
/// and a test names it.
/// </summary>
public static class Policies
{
    /// <summary>Open to everyone; must be said, never left out.</summary>
    public const string Anyone = nameof(Anyone);
    public const string Resident = nameof(Resident);
    public const string Partner = nameof(Partner);
    /// <summary>Any signed-in member of staff, whatever the role.</summary>
    public const string Staff = nameof(Staff);
    /// <summary>区委社会工作部: triage, decision, check, supervision.</summary>
    public const string SocialWork = nameof(SocialWork);
    /// <summary>密件研判: who may open what is hidden from the ordinary desk; whom a case concerns is part of each query.</summary>
    public const string SealedDesk = nameof(SealedDesk);
    /// <summary>承办单位: its own orders only; ownership is part of each query.</summary>
    public const string Unit = nameof(Unit);
    /// <summary>Those who handle suggestions: the Social Work Department and the units.</summary>
    public const string Handlers = nameof(Handlers);
    /// <summary>Those whose work brings files: scans of papers, attachments, evidence. Which ones they see is part of each query.</summary>
    public const string FileKeepers = nameof(FileKeepers);
    /// <summary>特邀建议人和直报点: they hand in, for themselves and for their people.</summary>
    public const string Reporters = nameof(Reporters);
    public const string InvitedSuggester = nameof(InvitedSuggester);
    /// <summary>评委: the entries drawn for them only; whose they are is part of each query.</summary>
    public const string Juror = nameof(Juror);
    /// <summary>联席会议: its members, and the department that prepares it.</summary>
    public const string Conference = nameof(Conference);
    /// <summary>参加联席会议: its members, the department, and units, which see the meetings they are invited to.</summary>
    public const string ConferenceParties = nameof(ConferenceParties);
    /// <summary>征集箱和窗口: box keepers for the boxes of their own subdistrict, the Social Work Department for all.</summary>
    public const string BoxKeepers = nameof(BoxKeepers);
    /// <summary>Those who may be the second person at an opening, and read the boxes of their own subdistrict.</summary>
    public const string BoxWitnesses = nameof(BoxWitnesses);
    /// <summary>投诉处理: who answers complaints about the service; nobody reads one about the own house.</summary>
    public const string ComplaintDesk = nameof(ComplaintDesk);
    public const string Auditor = nameof(Auditor);
    /// <summary>Any of the three: for reading what all of them need to see.</summary>
    public const string Administrators = nameof(Administrators);
    public const string SystemAdministrator = nameof(SystemAdministrator);
    public const string SecurityAdministrator = nameof(SecurityAdministrator);

    /// <summary>
    /// Any staff member, also one who has signed in by password but must still change it or enrol a second factor: for the few
    /// endpoints that serve just this.
    /// </summary>
    public const string PendingStaff = nameof(PendingStaff);

    private static readonly Dictionary<string, Role[]> Roles = new()
    {
        [Resident] = [Role.Resident],
        [Partner] = [Role.Partner],
        [Staff] = [Role.SocialWorkOfficer, Role.UnitOfficer, Role.ConferenceMember, Role.Juror, Role.Auditor,
            Role.SystemAdministrator, Role.SecurityAdministrator, Role.BoxKeeper, Role.DirectReporter, Role.InvitedSuggester, Role.SealedDeskOfficer],
        [SocialWork] = [Role.SocialWorkOfficer],
        [SealedDesk] = [Role.SealedDeskOfficer],
        [Unit] = [Role.UnitOfficer],
        [Handlers] = [Role.SocialWorkOfficer, Role.UnitOfficer],
        [FileKeepers] = [Role.SocialWorkOfficer, Role.UnitOfficer, Role.BoxKeeper, Role.DirectReporter, Role.InvitedSuggester],
        [Reporters] = [Role.InvitedSuggester, Role.DirectReporter],
        [InvitedSuggester] = [Role.InvitedSuggester],
        [Juror] = [Role.Juror],
        [Conference] = [Role.SocialWorkOfficer, Role.ConferenceMember],
        [ConferenceParties] = [Role.SocialWorkOfficer, Role.ConferenceMember, Role.UnitOfficer],
        [BoxKeepers] = [Role.SocialWorkOfficer, Role.BoxKeeper],
        [BoxWitnesses] = [Role.SocialWorkOfficer, Role.BoxKeeper, Role.UnitOfficer],
        [ComplaintDesk] = [Role.SocialWorkOfficer, Role.ConferenceMember],
        [Auditor] = [Role.Auditor],
        [Administrators] = [Role.Auditor, Role.SystemAdministrator, Role.SecurityAdministrator],
        [SystemAdministrator] = [Role.SystemAdministrator],
        [SecurityAdministrator] = [Role.SecurityAdministrator],
    };

    /// <summary>The roles that a policy lets in; none where it does not go by role.</summary>
    public static IReadOnlyList<Role> RolesOf(string policy) => Roles.GetValueOrDefault(policy, []);

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Anyone, p => p.RequireAssertion(_ => true));
        options.AddPolicy(PendingStaff, p => p.RequireClaim(Claims.Kind, nameof(ActorKind.Staff)));
        foreach (var (name, roles) in Roles)
            options.AddPolicy(name, p => p.RequireRole(roles.Select(r => r.ToString())));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }
}

/// <summary>Claim types of our own tokens; short, since every request carries them.</summary>
public static class Claims
{
    public const string Subject = "sub";
    public const string Kind = "kind";
    public const string Role = "role";
    public const string Unit = "unit";
    public const string Session = "sid";
    public const string Channel = "chn";
    /// <summary>What a staff member must still do after the password; such a token carries no role.</summary>
    public const string Pending = "pend";
}
