using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Intake.Mine;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Joint;

/// <summary>我联名的建议: what the resident signed with others, to read; the signature can be taken back until the decision.</summary>
internal static class CoSigned
{
    public sealed record Item(
        [property: Description("建议标识。")] Guid Id, string Number, string Topic, SuggestionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText, [property: Description("联名的时刻。")] DateTimeOffset SignedAt);

    public sealed record Response(
        Guid Id, string Number, string Topic, string Rationale, string Countermeasures, SuggestionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("已联名人数，不含发起人。")] int Signed,
        [property: Description("现在还可以退出。")] bool CanTakeBack,
        [property: Description("联名的时刻。")] DateTimeOffset SignedAt, [property: Description("进展，最早的在前。")] IReadOnlyList<TimelineItem> Timeline);

    public sealed record Left(Guid Id, CoSignatureStatus Status, [property: Description("状态的中文说明。")] string StatusText);

    public static void Map(Api api)
    {
        api.Mini.MapGet("/co-signed", List)
            .Says(Policies.Resident, "联名建议", "我联名的建议", "最近联名的在前，每页20件。").Refuses(CommonErrors.BadCursor);
        api.Mini.MapGet("/co-signed/{id:guid}", Show)
            .Says(Policies.Resident, "联名建议", "我联名的建议详情", "只能查看；补正、撤回由发起人进行。").Refuses(JointErrors.NotFound);
        api.Mini.MapPost("/co-signed/{id:guid}/take-back", TakeBack)
            .Says(Policies.Resident, "联名建议", "退出联名", "办理决定作出之前可以退出；您的姓名和联系方式随即删除。")
            .Refuses(JointErrors.NotFound, JointErrors.Decided, JointErrors.SignatureWrongState);
    }

    internal static async Task<Page<Item>> List(
        IntakeContext db, Caller caller, CancellationToken ct, [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.Last);
        var rows = await db.Set<CoSignature>().AsNoTracking()
            .Where(c => c.AccountId == caller.Id && c.Status == CoSignatureStatus.Confirmed
                && EF.Functions.LessThan(ValueTuple.Create(c.At, c.SuggestionId), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(c => c.At).ThenByDescending(c => c.SuggestionId).Take(Paging.DefaultSize + 1)
            .Join(db.Suggestions, c => c.SuggestionId, s => s.Id, (c, s) => new Item(s.Id, s.Number, s.Topic, s.Status, "", c.At)).ToListAsync(ct);
        return Paging.Cut(
            [.. rows.OrderByDescending(r => r.SignedAt).ThenByDescending(r => r.Id).Select(r => r with { StatusText = r.Status.Name() })],
            Paging.DefaultSize, i => new Cursor(i.SignedAt, i.Id));
    }

    internal static async Task<Response> Show(Guid id, IntakeContext db, Caller caller, CancellationToken ct)
    {
        var mine = await db.Set<CoSignature>().AsNoTracking()
            .FirstOrDefaultAsync(c => c.SuggestionId == id && c.AccountId == caller.Id && c.Status == CoSignatureStatus.Confirmed, ct)
            ?? throw JointErrors.NotFound.Refuse();
        var its = await db.Suggestions.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var signed = await db.Set<JointCall>().Where(c => c.Id == id).Select(c => c.Signed).SingleAsync(ct);
        return new(
            id, its.Number, its.Topic, its.Rationale, its.Countermeasures, its.Status, its.Status.Name(), signed, its.IsUndecided(), mine.At,
            [.. (await TimelineItem.OfAsync(db, its, ct)).Where(i => i.Kind is not (TimelineKind.Notice or TimelineKind.Rating)).Select(Retold)]);
    }

    /// <summary>The timeline speaks to the lead; what was asked of them, or why they withdrew, is not for others.</summary>
    private static TimelineItem Retold(TimelineItem item) => item.Kind switch
    {
        TimelineKind.Registered => item with { Title = "已收到这件联名建议" },
        TimelineKind.Supplement => item with { Title = "请发起人补充材料", Text = null },
        TimelineKind.Withdrawal => item with { Title = "发起人已撤回这件建议", Text = null },
        _ => item,
    };

    internal static Task<Left> TakeBack(
        Guid id, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            if (!await db.Set<CoSignature>().AnyAsync(c => c.SuggestionId == id && c.AccountId == caller.Id, ct)) throw JointErrors.NotFound.Refuse();
            var (call, mine) = await db.HoldJointAsync(id, caller, time, ct, evenClosed: true);
            var person = mine.TakeBack(caller.Actor, time.GetUtcNow());
            call.Count(-1);
            if (person is { } leaving) await people.EraseAsync(db, leaving, ct);
            return new Left(id, mine.Status, mine.Status.Name());
        }, ct);
}

/// <summary>联名情况 for officials: how many, and their names masked.</summary>
internal static class ShowCoSigners
{
    public sealed record Response(
        Guid SuggestionId, [property: Description("联名人数，不含发起人。")] int Signed,
        [property: Description("联名人姓名，已脱敏。")] IReadOnlyList<string> Signers);

    public static void Map(Api api) => api.Office.MapGet("/suggestions/{id:guid}/co-signers", Handle)
        .Says(Policies.Handlers, "建议", "联名情况", "人数和脱敏后的姓名。承办单位只能查看派给本单位的建议。")
        .Refuses(IntakeErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, PersonalDataGate people, Caller caller, CancellationToken ct)
    {
        if (!await Office.Visibility.OpenTo(db.Suggestions, caller, db).AnyAsync(s => s.Id == id, ct)) throw IntakeErrors.NotFound.Refuse();
        var signed = await db.Set<JointCall>().Where(c => c.Id == id).Select(c => (int?)c.Signed).SingleOrDefaultAsync(ct) ?? 0;
        return new(id, signed, await db.SignersAsync(id, people, ct));
    }
}
