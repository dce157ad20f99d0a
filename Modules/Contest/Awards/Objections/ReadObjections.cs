using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Awards.Objections;

/// <summary>异议 as the office sees them, with who it was masked; and as who raised one sees their own.</summary>
internal static class ReadObjections
{
    public sealed record Item(
        Guid Id, [property: Description("针对的公示标识。")] Guid NoticeId,
        [property: Description("针对哪个奖项；针对整份公示的没有。")] string? About,
        [property: Description("异议的内容。")] string Text, [property: Description("提出人，已脱敏。")] MaskedPerson? By,
        ObjectionStatus Status, [property: Description("状态的中文说明。")] string StatusText, DateTimeOffset ReceivedAt,
        [property: Description("答复。")] string? Answer, [property: Description("答复时间；尚未答复则没有。")] DateTimeOffset? AnsweredAt);

    public sealed record Own(
        Guid Id, [property: Description("针对哪个奖项；针对整份公示的没有。")] string? About, ObjectionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText, DateTimeOffset ReceivedAt, [property: Description("答复。")] string? Answer,
        [property: Description("答复时间；尚未答复则没有。")] DateTimeOffset? AnsweredAt)
    {
        public static Own Of(Objection o) => new(o.Id, o.About, o.Status, o.Status.Name(), o.ReceivedAt, o.Answer, o.AnsweredAt);
    }

    public sealed record Track(
        [property: Description("异议标识。")] Guid Id,
        [property: Description("查询码。")] [property: Required(ErrorMessage = "请填写查询码。"), StringLength(20, ErrorMessage = "查询码不正确。")]
        string QuerySecret);

    public sealed record Contact([property: Description("姓名。")] string? Name, [property: Description("电话。")] string? Phone);

    public static void Map(Api api)
    {
        api.Office.MapGet("/contests/{id:guid}/objections", ListAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "异议列表", "先收到的在前。").Refuses(CommonErrors.BadCursor);
        api.Office.MapPost("/objections/{id:guid}/reveal", RevealAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "查看提出人的联系方式", "用于核实和答复；每次查看都记入审计日志。")
            .Refuses(ObjectionErrors.NotFound, PersonalDataGate.Gone, PersonalDataGate.MinorPurpose);
        api.Mini.MapGet("/objections", MineAsync).Says(Policies.Resident, Raising.Tag, "我提出的异议", "先提出的在前，至多100件。");
        api.Open.MapPost("/objections/track", TrackAsync)
            .Says(Policies.Anyone, Raising.Tag, "查询异议的答复", "凭提出时得到的标识和查询码。")
            .WithExample(new Track(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), "7KM3XQ9T"))
            .RequireRateLimiting(RateLimits.Guessing).Refuses(ObjectionErrors.NotFound);
    }

    internal static async Task<Page<Item>> ListAsync(
        [Description("大赛标识，即专题标识。")] Guid id, ContestContext db, PersonalDataGate people, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var rows = await db.Set<Objection>().AsNoTracking().Where(o => o.CollectionId == id
                && EF.Functions.GreaterThan(ValueTuple.Create(o.ReceivedAt, o.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id).Take(take + 1).ToListAsync(ct);
        var masked = await people.MaskedAsync([.. rows.Select(o => o.PersonId)], ct);
        return Paging.Cut(rows.ConvertAll(o => new Item(
            o.Id, o.NoticeId, o.About, o.Text, masked.GetValueOrDefault(o.PersonId), o.Status, o.Status.Name(), o.ReceivedAt,
            o.Answer, o.AnsweredAt)),
            take, i => new Cursor(i.ReceivedAt, i.Id));
    }

    internal static async Task<Contact> RevealAsync(
        [Description("异议标识。")] Guid id, ContestContext db, PersonalDataGate people, CancellationToken ct)
    {
        var person = await db.Set<Objection>().Where(o => o.Id == id).Select(o => (Guid?)o.PersonId).FirstOrDefaultAsync(ct)
            ?? throw ObjectionErrors.NotFound.Refuse();
        var its = await people.RevealAsync(person, RevealPurpose.TelephoneCall, id, ct);
        return new(its.Name, its.Phone);
    }

    internal static async Task<Ok<IReadOnlyList<Own>>> MineAsync(ContestContext db, Caller caller, CancellationToken ct)
    {
        var rows = await db.Set<Objection>().AsNoTracking().Where(o => o.AccountId == caller.Id)
            .OrderBy(o => o.ReceivedAt).Take(Paging.MaxSize).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<Own>>(rows.ConvertAll(Own.Of));
    }

    internal static async Task<Own> TrackAsync(Track request, ContestContext db, PersonalDataCipher cipher, CancellationToken ct)
    {
        var its = await db.Set<Objection>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == request.Id, ct);
        return its is not null && QuerySecret.Matches(its.Id, request.QuerySecret, cipher) ? Own.Of(its)
            : throw ObjectionErrors.NotFound.Refuse();
    }
}
