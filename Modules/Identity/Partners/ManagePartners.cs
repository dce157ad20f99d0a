using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Partners;

/// <summary>对接系统管理: by the system administrator. A secret is shown once, when it is made.</summary>
internal static class ManagePartners
{
    public sealed record Request(
        [property: Description("客户端编号：小写字母、数字、横线，3至40个字符。")]
        [property: Required(ErrorMessage = "请填写客户端编号。"), RegularExpression("^[a-z0-9-]{3,40}$", ErrorMessage = "客户端编号只含小写字母、数字和横线，3至40个字符。")]
        string ClientId,
        [property: Description("系统名称。")]
        [property: Required(ErrorMessage = "请填写系统名称。"), StringLength(Partner.MaxNameLength, ErrorMessage = "系统名称请控制在50字以内。")]
        string Name,
        [property: Description("对应的征集渠道：市北政务网、微市北或12345。")] Channel Channel);

    public sealed record Registered(
        [property: Description("对接系统标识。")] Guid Id,
        [property: Description("密钥，只显示这一次。")] string ClientSecret);

    public sealed record Rotated([property: Description("新密钥，只显示这一次；旧密钥立即失效。")] string ClientSecret);

    public sealed record Item(
        Guid Id,
        [property: Description("客户端编号。")] string ClientId,
        [property: Description("系统名称。")] string Name,
        [property: Description("征集渠道。")] Channel Channel,
        [property: Description("状态。")] PartnerStatus Status,
        [property: Description("登记时间。")] DateTimeOffset CreatedAt,
        [property: Description("每分钟请求数上限。")] int RequestsAMinute,
        [property: Description("每日新推送建议上限。")] int SuggestionsADay,
        [property: Description("是否要求请求签名。")] bool SigningRequired);

    public static void Map(Api api)
    {
        const string tag = "对接系统";
        api.Office.MapGet("/partners", List).Says(Policies.SystemAdministrator, tag, "对接系统列表");
        api.Office.MapPost("/partners", Register).Says(Policies.SystemAdministrator, tag, "登记对接系统")
            .WithExample(new Request("zhengwuwang", "市北政务网", Channel.GovernmentWebsite))
            .Refuses(IdentityErrors.ClientIdTaken, IdentityErrors.ChannelNotOpen);
        api.Office.MapPost("/partners/{id:guid}/secret", Rotate).Says(Policies.SystemAdministrator, tag, "更换密钥")
            .Refuses(IdentityErrors.PartnerNotFound);
        api.Office.MapPost("/partners/{id:guid}/disable", Disable).Says(Policies.SystemAdministrator, tag, "停用对接系统")
            .Refuses(IdentityErrors.PartnerNotFound, PartnerLifecycle.Refused);
        api.Office.MapPost("/partners/{id:guid}/enable", Enable).Says(Policies.SystemAdministrator, tag, "启用对接系统")
            .Refuses(IdentityErrors.PartnerNotFound, PartnerLifecycle.Refused);
    }

    internal static Task<List<Item>> List(IdentityContext db, CancellationToken ct) => db.Partners.AsNoTracking()
        .OrderBy(p => p.ClientId)
        .Select(p => new Item(p.Id, p.ClientId, p.Name, p.Channel, p.Status, p.CreatedAt, p.RequestsAMinute, p.SuggestionsADay, p.SigningRequired))
        .ToListAsync(ct);

    internal static async Task<Created<Registered>> Register(
        Request request, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (!Partner.Channels.Contains(request.Channel)) throw IdentityErrors.ChannelNotOpen.Refuse();
        var secret = Partner.MakeSecret();
        var partner = new Partner(request.ClientId, request.Name.Trim(), request.Channel, secret, caller.Actor, time.GetUtcNow());
        db.Partners.Add(partner);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: IdentityContext.ClientIdUnique })
        {
            throw IdentityErrors.ClientIdTaken.Refuse();
        }

        return TypedResults.Created("/api/office/partners", new Registered(partner.Id, secret));
    }

    internal static async Task<Rotated> Rotate(Guid id, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var secret = Partner.MakeSecret();
        (await FindAsync(db, id, ct)).RotateSecret(secret, caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return new(secret);
    }

    internal static async Task<NoContent> Disable(
        Guid id, IdentityContext db, Revocations revocations, Caller caller, TimeProvider time, CancellationToken ct)
    {
        (await FindAsync(db, id, ct)).Disable(caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        revocations.Add(id);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> Enable(
        Guid id, IdentityContext db, Revocations revocations, Caller caller, TimeProvider time, CancellationToken ct)
    {
        (await FindAsync(db, id, ct)).Enable(caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        revocations.Remove(id);
        return TypedResults.NoContent();
    }

    internal static async Task<Partner> FindAsync(IdentityContext db, Guid id, CancellationToken ct) =>
        await db.Partners.FirstOrDefaultAsync(p => p.Id == id, ct) ?? throw IdentityErrors.PartnerNotFound.Refuse();
}
