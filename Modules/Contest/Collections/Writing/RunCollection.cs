using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Collections.Writing;

/// <summary>发布、撤回发布、更正、延期、提前截止. Opening and closing at their instants needs nobody: see <see cref="CollectionSweep"/>.</summary>
internal static class RunCollection
{
    private const int ReasonLength = 500;

    public sealed record Because(
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(ReasonLength, MinimumLength = 2, ErrorMessage = "理由请用2至500个字。")] string Reason);

    public sealed record Correction(
        [property: Required(ErrorMessage = "请填写专题的名称、主题、说明和须知。"), Description("更正后的文字。")] CollectionForm.Words Words,
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(ReasonLength, MinimumLength = 2, ErrorMessage = "理由请用2至500个字。")] string Reason);

    public sealed record Extension(
        [property: Description("延期后的截止时刻，晚于现在的截止时刻。")] DateTimeOffset ClosesAt,
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(ReasonLength, MinimumLength = 2, ErrorMessage = "理由请用2至500个字。")] string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/collections/{id:guid}/publish", Publish)
            .Says(Policies.SocialWork, WriteCollection.Tag, "发布专题", "页面随即可见；到开始的时刻自动开始征集，到截止的时刻自动截止。")
            .Refuses(CollectionErrors.NotFound, CollectionErrors.WrongState, CollectionErrors.PeriodWrong);
        api.Office.MapPost("/collections/{id:guid}/retract", Retract)
            .Says(Policies.SocialWork, WriteCollection.Tag, "撤回发布", "还没有开始征集的，撤回后回到草稿。")
            .WithExample(new Because("开始日期有误。"))
            .Refuses(CollectionErrors.NotFound, CollectionErrors.WrongState);
        api.Office.MapPost("/collections/{id:guid}/correct", Correct)
            .Says(Policies.SocialWork, WriteCollection.Tag, "更正专题文字", "领域、形式、渠道、问题和时间不变；须知有更改的是新的版本，此前参与的人不受影响。")
            .WithExample(new Correction(DemoCollection.Content.Words, "更正错字。"))
            .Refuses(CollectionErrors.NotFound, CollectionErrors.WrongState, CollectionErrors.NothingToRead, CollectionErrors.PersonalData);
        api.Office.MapPost("/collections/{id:guid}/extend", Extend)
            .Says(Policies.SocialWork, WriteCollection.Tag, "延期", "只能在征集期间延期。")
            .WithExample(new Extension(Shanghai.StartOfDay(new(2025, 6, 28)), "应居民要求延长一个月。"))
            .Refuses(CollectionErrors.NotFound, CollectionErrors.WrongState, CollectionErrors.Over, CollectionErrors.NotLater);
        api.Office.MapPost("/collections/{id:guid}/close", Close)
            .Says(Policies.SocialWork, WriteCollection.Tag, "提前截止", "从这一刻起不再征集，不能恢复。")
            .WithExample(new Because("征集目的已经达到。"))
            .Refuses(CollectionErrors.NotFound, CollectionErrors.WrongState, CollectionErrors.Over);
    }

    internal static Task<WriteCollection.Response> Publish(Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnCollectionAsync(id, its => its.Publish(caller.Actor, time.GetUtcNow()), ct);

    internal static Task<WriteCollection.Response> Retract(
        Guid id, Because request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnCollectionAsync(id, its => its.Retract(request.Reason, caller.Actor, time.GetUtcNow()), ct);

    internal static Task<WriteCollection.Response> Correct(
        Guid id, Correction request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var words = request.Words.Cleaned();
        return db.ActOnCollectionAsync(id, its => its.Correct(words, request.Reason, caller.Actor, time.GetUtcNow()), ct);
    }

    internal static Task<WriteCollection.Response> Extend(
        Guid id, Extension request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var until = CollectionForm.Second(request.ClosesAt);
        return db.ActOnCollectionAsync(id, its => its.Extend(until, request.Reason, caller.Actor, time.GetUtcNow()), ct);
    }

    internal static Task<WriteCollection.Response> Close(
        Guid id, Because request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnCollectionAsync(id, its => its.Close(request.Reason, caller.Actor, time.GetUtcNow()), ct);
}
