using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections.Writing;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Collections.Answering;

/// <summary>
/// 集中反馈: one public text answers all entries of a closed collection, and each entrant is told. Single entries may be responded to by
/// words of the office; their own texts stay unpublished, since that needs the consent of whoever wrote them.
/// </summary>
internal static class AnswerCollection
{
    public sealed record Request(
        [property: Description("公开的反馈，5000字以内：收到多少、集中在哪些方面、采纳了什么、为什么有的没有采纳、下一步怎么做。")]
        [property: Required(ErrorMessage = "请填写反馈内容。"), StringLength(5000, MinimumLength = 20, ErrorMessage = "反馈内容请用20至5000个字。")]
        string Text,
        [property: Description("点名回应的建议，最多50件；不公开建议原文和建议人。")]
        [property: MaxLength(50, ErrorMessage = "点名回应的建议最多50件。")]
        IReadOnlyList<NamedPart>? Named = null);

    public sealed record NamedPart(
        [property: Description("参与的建议标识，取自专题的建议列表。")] Guid EntryId,
        [property: Description("用工作部门的话写：什么建议、怎样采纳，200字以内。")]
        [property: Required(ErrorMessage = "请填写回应。"), StringLength(200, MinimumLength = 2, ErrorMessage = "回应请用2至200个字。")]
        string Text);

    public static void Map(Api api) => api.Office.MapPost("/collections/{id:guid}/answer", Handle)
        .Says(Policies.SocialWork, WriteCollection.Tag, "集中反馈", "截止后一次答复全部参与的建议：公布在专题页面，并告知每一位参与的人。不能更改。")
        .WithExample(new Request("本次征集共收到建议312件，集中在楼道照明和电梯加装两个方面，已列入明年改造计划，其余建议逐件办理答复。"))
        .Refuses(CollectionErrors.NotFound, CollectionErrors.WrongState, CollectionErrors.NothingToRead, CollectionErrors.PersonalData,
            CollectionErrors.EntryUnknown);

    internal static Task<WriteCollection.Response> Handle(
        Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var text = PlainWords.Text(request.Text);
        List<NamedEntry> named = [.. (request.Named ?? []).Select(n => new NamedEntry(n.EntryId, PlainWords.Line(n.Text)))];
        return db.ActOnCollectionAsync(id, async collection =>
        {
            var ids = named.Select(n => n.EntryId).ToHashSet();
            var known = await db.Entries.CountAsync(e => e.CollectionId == id && ids.Contains(e.Id) && e.Status != EntryStatus.Withdrawn, ct);
            if (known != named.Count) throw CollectionErrors.EntryUnknown.Refuse();
            collection.Respond(text, named, caller.Actor, time.GetUtcNow());
            db.Ring(AnswerTeller.Bell);
        }, ct);
    }
}
