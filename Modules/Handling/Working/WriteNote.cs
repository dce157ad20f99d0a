using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Working;

/// <summary>
/// 内部备注: words among those who work on a case, at any time, also when it is concluded. No fact carries them, and nothing that a
/// suggester or the public reads; never changed and never deleted.
/// </summary>
internal static class WriteNote
{
    public sealed record Request(
        [property: Description("内部备注，2000字以内；主办单位、协同单位和社会工作部可见，建议人和公众看不到。")]
        [property: Required(ErrorMessage = "请填写内部备注。"), StringLength(Limits.Text, ErrorMessage = "内部备注请控制在2000字以内。")]
        string Text);

    public sealed record Response(Guid Id, [property: Description("这条备注的标识。")] Guid NoteId, DateTimeOffset At);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/notes", Handle)
        .Says(Policies.Handlers, "办理", "写内部备注", "办理中的内部沟通，写下后不能修改、不能删除；任何告知、公开内容都不会引用。")
        .WithExample(new Request("施工队报价偏高，已请财政部门一起核对。")).RequiresIdempotencyKey()
        .Refuses(HandlingErrors.NotFound);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (!await db.Cases.VisibleTo(caller, db).AnyAsync(c => c.Id == id, ct)) throw HandlingErrors.NotFound.Refuse();
        var note = InternalNote.Of(id, caller, request.Text, time.GetUtcNow());
        db.Notes.Add(note);
        return await db.SaveAsync(new Response(id, note.Id, note.At), ct);
    }
}
