using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Collections.Writing;

/// <summary>拟定、修改专题: a draft that nobody outside the office sees until it is published.</summary>
internal static class WriteCollection
{
    public const string Tag = "专题征集";

    public sealed record Request(
        [property: Description("页面代码，3至20个小写字母、数字或短横线，定后不能更改；页面地址为 /zt/代码。")]
        [property: Required(ErrorMessage = "请填写页面代码。"), RegularExpression("^[a-z0-9][a-z0-9-]{1,18}[a-z0-9]$", ErrorMessage = "页面代码请用3至20个小写字母、数字或短横线。")]
        string Code,
        [property: Required(ErrorMessage = "请填写专题内容。"), Description("专题内容。")] CollectionForm.Content Content);

    public sealed record Edited([property: Required(ErrorMessage = "请填写专题内容。"), Description("专题内容。")] CollectionForm.Content Content);

    public sealed record Response(
        Guid Id, string Code, CollectionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("开始征集的时刻。")] DateTimeOffset OpensAt, [property: Description("截止时刻，过此时刻不再征集。")] DateTimeOffset ClosesAt,
        [property: Description("现在的参与须知版本。")] string TermsVersion,
        [property: Description("保存的征集说明：不允许的内容已去掉。")] string Explanation)
    {
        internal static Response Of(ThemedCollection its) => new(
            its.Id, its.Code, its.Status, its.Status.Name(), its.OpensAt, its.ClosesAt, its.TermsVersion, its.Explanation);
    }

    public static void Map(Api api)
    {
        api.Office.MapPost("/collections", Draft)
            .Says(Policies.SocialWork, Tag, "拟定专题", "保存为草稿，发布前只有社会工作部可见。")
            .WithExample(new Request("anquan-2025", DemoCollection.Content))
            .Refuses(OfContent).Refuses(CollectionErrors.CodeTaken)
            .RequiresIdempotencyKey();
        api.Office.MapPut("/collections/{id:guid}", Edit)
            .Says(Policies.SocialWork, Tag, "修改专题草稿", "已发布的先撤回发布再改；已开始的只能更正文字或延期。")
            .WithExample(new Edited(DemoCollection.Content))
            .Refuses(OfContent).Refuses(CollectionErrors.NotFound, CollectionErrors.WrongState);
    }

    private static readonly ErrorCode[] OfContent =
        [CollectionErrors.PeriodWrong, CollectionErrors.Doubled, CollectionErrors.NothingToRead, CollectionErrors.PersonalData];

    internal static async Task<Created<Response>> Draft(Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var collection = ThemedCollection.Draft(request.Code, request.Content.Cleaned(), caller.Actor, time.GetUtcNow());
        db.Add(collection);
        try
        {
            return TypedResults.Created($"/api/office/collections/{collection.Id}", await db.SaveAsync(Response.Of(collection), ct));
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: "ix_themed_collection_code" })
        {
            throw CollectionErrors.CodeTaken.Refuse();
        }
    }

    internal static Task<Response> Edit(Guid id, Edited request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = request.Content.Cleaned();
        return db.ActOnCollectionAsync(id, collection => collection.Edit(its, caller.Actor, time.GetUtcNow()), ct);
    }
}
