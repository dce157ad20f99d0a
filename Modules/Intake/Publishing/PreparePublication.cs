using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>拟公开稿: a desensitised copy beside the original, only where the suggester wishes it. A published one is taken down first.</summary>
internal static class PreparePublication
{
    public sealed record Request(
        [property: Description("公开的主题，60字以内。")]
        [property: Required(ErrorMessage = "请填写公开的主题。"), StringLength(Limits.Topic, MinimumLength = 2, ErrorMessage = "公开的主题请用2至60个字。")]
        string Topic,
        [property: Description("公开的正文，5000字以内，不得含有姓名、电话、证件号码等个人信息。")]
        [property: Required(ErrorMessage = "请填写公开的正文。"), StringLength(Publication.TextLength, ErrorMessage = "公开的正文请控制在5000字以内。")]
        string Text);

    public static void Map(Api api) => api.Office.MapPut("/suggestions/{id:guid}/publication", Handle)
        .Says(Policies.SocialWork, "公开", "拟公开稿", "在原文之外另拟一份脱敏的公开稿；建议人同意公开或匿名公开时才能拟。已公开的须先撤下再改。")
        .WithExample(new Request("为老旧楼院加装助老扶手", "楼院没有电梯，老人较多，楼道缺少扶手。建议结合改造，在每层楼道加装双侧扶手，并在一层设置折叠座椅。"))
        .Refuses(IntakeErrors.NotFound, IntakeErrors.ElementMissing, PublishingErrors.WrongState, PublishingErrors.NotWished,
            PublishingErrors.NotFit, PublishingErrors.PersonalData);

    internal static Task<ShowPublication.Response> Handle(
        Guid id, Request request, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var (topic, text) = (PlainText.Line(request.Topic), PlainText.Paragraphs(request.Text));
            if (topic.Length == 0 || text.Length == 0) throw IntakeErrors.ElementMissing.Refuse();
            var suggestion = await db.HoldVisibleAsync(id, caller, ct) ?? throw IntakeErrors.NotFound.Refuse();
            Desk.MustBeFit(suggestion);
            await Desk.MustBeCleanAsync(suggestion, topic, text, people, ct);
            var publication = await db.PublicationOfAsync(id, ct);
            if (publication is null) db.Add(publication = Publication.Of(id, topic, text, caller.Actor, time.GetUtcNow()));
            else publication.Prepare(topic, text, caller.Actor, time.GetUtcNow());
            return ShowPublication.Show(suggestion, publication);
        }, ct);
}
