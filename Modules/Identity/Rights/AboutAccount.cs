using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Rights;

/// <summary>What Identity keeps about the holder of an account: who they are, where they are signed in, what they allowed, what they did.</summary>
internal sealed class AboutAccount(IdentityContext db) : IAboutPerson
{
    public int Place => 10;

    public Task<IReadOnlyList<Guid>> PersonsAsync(Guid accountId, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([accountId]);

    public async Task<IReadOnlyList<AboutSection>> TellAsync(
        Guid accountId, IReadOnlyDictionary<Guid, PersonalData> people, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId, ct);
        var kind = await db.People.Where(p => p.Id == accountId).Select(p => p.Kind).SingleAsync(ct);
        var own = people.GetValueOrDefault(accountId) ?? new();
        var sessions = await db.ResidentSessions.AsNoTracking().Where(s => s.AccountId == accountId).OrderBy(s => s.StartedAt).ToListAsync(ct);
        var answers = await db.SubscriptionAnswers.AsNoTracking().Where(a => a.AccountId == accountId).OrderBy(a => a.At).ToListAsync(ct);
        var acts = await db.Set<AuditRow>().AsNoTracking().Where(r => r.SubjectId == accountId && r.Action != PersonalDataGate.RevealAction)
            .OrderBy(r => r.Id).ToListAsync(ct);
        return
        [
            new("account", "账号资料", [new(account.CreatedAt, account.Status.Name(), AboutField.Of(
                ("类别", kind.Name()), ("姓名（名称）", own.Name), ("手机号", own.Phone), ("职业", own.Occupation), ("微信标识", own.OpenId)))]),
            new("sessions", "登录会话", [.. sessions.Select(s => new AboutItem(s.StartedAt, s.RevokedAt is null ? "登录" : "登录（已结束）", AboutField.Of(
                ("最近使用", AboutField.Time(s.RotatedAt)), ("到期", AboutField.Time(s.ExpiresAt)), ("结束", s.RevokedAt is { } end ? AboutField.Time(end) : null))))]),
            new("subscriptions", "微信消息订阅", [.. answers.Select(a => new AboutItem(
                a.At, a.Accepted ? "同意接收" : "不接收", AboutField.Of(("消息模板", a.TemplateId))))]),
            new("activity", "账号操作记录", [.. acts.Select(r => new AboutItem(r.At, NameOf(r.Action), AboutField.Of(("网络地址", r.Address))))]),
        ];
    }

    private static string NameOf(string action) => action switch
    {
        "account.sign-in" => "登录",
        "account.sign-out" => "退出登录",
        "account.refresh-reused" => "登录凭证被重复使用，会话已结束",
        ExportMe.Action => "导出个人信息",
        _ when Enum.TryParse<AccountAct>(action.Split('.')[^1], out var act) => act.Name(),
        _ => action,
    };
}
