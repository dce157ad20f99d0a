using System.Buffers.Binary;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Drafts;

/// <summary>
/// 保存草稿: under an id that the page made, so that saving twice is saving once. The last one writes, unless it has not seen what
/// another device saved meanwhile: then it gets that instead and decides.
/// </summary>
internal static class SaveDraft
{
    public sealed record Request(
        [property: Description("页面上已填写的内容，原样保存、原样取回；加密存放。")]
        [property: Required(ErrorMessage = "请带上草稿内容。")]
        JsonElement Content,
        [property: Description("本设备上次得到的修订号；新草稿填0。")]
        [property: Range(0, int.MaxValue, ErrorMessage = "修订号不正确。")]
        int Revision = 0);

    public sealed record Response(Guid Id, [property: Description("修订号，下次保存时带上。")] int Revision, DateTimeOffset UpdatedAt);

    public static void Map(Api api) => api.Mini.MapPut("/drafts/{id:guid}", Handle)
        .Says(Policies.Resident, "草稿", "保存草稿", "标识由页面生成（UUID）。另一台设备已保存更新的内容时返回409，并在 current 中带回更新的那一份。")
        .WithExample(new Request(JsonSerializer.SerializeToElement(new { topic = "在老旧楼院增设助老扶手", rationale = "本楼院建于上世纪" })))
        .RequireRateLimiting(RateLimits.Typing)
        .Refuses(DraftErrors.Older, DraftErrors.Gone, DraftErrors.TooMany, DraftErrors.TooLarge, DraftErrors.NotAnObject);

    internal static Task<Response> Handle(
        [Description("草稿标识，由页面生成。")] Guid id, Request request, IntakeContext db, PersonalDataCipher cipher, Caller caller,
        IOptionsSnapshot<DraftSettings> settings, TimeProvider time, CancellationToken ct)
    {
        if (request.Content.ValueKind != JsonValueKind.Object) throw DraftErrors.NotAnObject.Refuse();
        var content = Encoding.UTF8.GetBytes(request.Content.GetRawText());
        if (content.Length > settings.Value.MaxBytes) throw DraftErrors.TooLarge.Refuse();
        return db.InTurnAsync(async () =>
        {
            // One account's savings take turns, so that a double tap is one draft and the limit holds.
            var turn = BinaryPrimitives.ReadInt64BigEndian(caller.Id.ToByteArray());
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({turn})", ct);
            var draft = await db.Set<Draft>().FirstOrDefaultAsync(d => d.AccountId == caller.Id && d.Id == id, ct);
            if (draft is null) draft = await NewAsync(db, id, request.Revision, caller, settings.Value, ct);
            else if (draft.Read(cipher).AsSpan().SequenceEqual(content)) return Answer(draft);
            else if (draft.Revision != request.Revision) throw DraftErrors.Older.Refuse(current: ShowDraft.Shown(draft, cipher));
            draft.Write(content, cipher, time.GetUtcNow());
            return Answer(draft);
        }, ct);
    }

    private static async Task<Draft> NewAsync(
        IntakeContext db, Guid id, int revision, Caller caller, DraftSettings settings, CancellationToken ct)
    {
        if (revision > 0) throw DraftErrors.Gone.Refuse();
        if (await db.Set<Draft>().CountAsync(d => d.AccountId == caller.Id, ct) >= settings.MaxPerAccount) throw DraftErrors.TooMany.Refuse();
        var draft = Draft.Of(caller.Id, id);
        db.Add(draft);
        return draft;
    }

    private static Response Answer(Draft draft) => new(draft.Id, draft.Revision, draft.UpdatedAt);
}
