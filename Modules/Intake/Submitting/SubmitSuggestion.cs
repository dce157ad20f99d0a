using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Persons;
using ZhihuiShibei.Intake.Drafts;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Joint;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>
/// 提交建议: a resident hands in the six elements and gets a receipt. The text is checked right after, while they are still
/// active in WeChat, so that WeChat being slow or down never holds up a submission.
/// </summary>
internal static class SubmitSuggestion
{
    /// <summary>The six elements; the last three form <paramref name="Suggester"/> and go into the vault.</summary>
    public sealed record Request(
        [property: Description("建议主题，60字以内。")]
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(Limits.Topic, MinimumLength = 2, ErrorMessage = "建议主题请用2至60个字。")]
        string Topic,
        [property: Description("主要事由：目前的情况和原因，5000字以内。")]
        [property: Required(ErrorMessage = "请填写主要事由。"), StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")]
        string Rationale,
        [property: Description("对策措施：您建议怎么做，5000字以内。")]
        [property: Required(ErrorMessage = "请填写对策措施：您建议怎么做。"), StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")]
        string Countermeasures,
        [property: Required(ErrorMessage = "请填写建议人信息。")]
        SuggesterPart Suggester,
        [property: Description("同意的征集须知版本，取自 /api/open/catalogue。")]
        [property: Required(ErrorMessage = "请阅读并同意征集须知。"), StringLength(20, ErrorMessage = "征集须知版本不正确。")]
        string TermsVersion,
        [property: Description("领域，可不选，由工作人员确认。")] Domain? Domain = null,
        [property: Description("具体方面，可不选。")] LivelihoodAspect? Aspect = null,
        [property: Description("公开意愿，默认不公开。")] Publicity Publicity = Publicity.NotPublic,
        [property: Description("扫征集箱上的码进入时带上箱号；认不出的箱号不影响提交。")]
        [property: StringLength(20, ErrorMessage = "箱号不正确。")]
        string? BoxCode = null,
        [property: Description("附件标识，先由 /api/mini/files 上传；最多9张图片、1段语音、3份PDF。")]
        [property: MaxLength(Limits.Files, ErrorMessage = "附件太多，请减少后重试。")]
        IReadOnlyList<Guid>? FileIds = null,
        [property: Description("看过征集范围提示后仍然提交时为 true。")] bool SentAnyway = false,
        [property: Description("由哪份草稿而来；提交后草稿随即删除。")] Guid? DraftId = null,
        [property: Description("发起联名：回执带回邀请码。")] bool Joint = false,
        [property: Description("参与专题；日常建议不填。")] EntryPart.Request? Entry = null);

    /// <summary>Elements four to six: name, contact, profile.</summary>
    public sealed record SuggesterPart(
        [property: Description("建议人类别。")] SuggesterKind Kind,
        [property: Description("建议人姓名或单位名称。请勿填写身份证号码。")]
        [property: Required(ErrorMessage = "请填写建议人姓名（名称）。"), StringLength(Limits.Name, ErrorMessage = "建议人姓名（名称）请控制在50字以内。")]
        string Name,
        [property: Description("手机或固定电话，只含数字和短横线。")]
        [property: RegularExpression(@"^\+?[0-9][0-9\-]{4,18}[0-9]$", ErrorMessage = "电话号码不正确，请检查后重新填写。")]
        string? Phone,
        [property: Description("其他联系方式，如通信地址、电子邮箱。")]
        [property: StringLength(Limits.Contact, ErrorMessage = "其他联系方式请控制在200字以内。")]
        string? OtherContact,
        [property: Description("所在街道代码，取自 /api/open/catalogue。")]
        [property: Required(ErrorMessage = "请选择所在街道。"), StringLength(9, ErrorMessage = "街道代码不正确。")]
        string SubdistrictCode,
        [property: Description("所在社区代码，可不选。")]
        [property: StringLength(12, ErrorMessage = "社区代码不正确。")]
        string? CommunityCode,
        [property: Description("职业，可不填。")]
        [property: StringLength(Limits.Name, ErrorMessage = "职业请控制在50字以内。")]
        string? Occupation,
        [property: Description("建议人未满14周岁；须同时填写监护人。")] bool Under14 = false,
        [property: Description("监护人；只在建议人未满14周岁时填写。")] GuardianPart? Guardian = null);

    /// <summary>监护人: who consents for a child under fourteen (个人信息保护法 31).</summary>
    public sealed record GuardianPart(
        [property: Description("监护人姓名。")]
        [property: Required(ErrorMessage = "请填写监护人姓名。"), StringLength(Limits.Name, ErrorMessage = "监护人姓名请控制在50字以内。")]
        string Name,
        [property: Description("监护人电话，只含数字和短横线。")]
        [property: Required(ErrorMessage = "请填写监护人电话。"), RegularExpression(@"^\+?[0-9][0-9\-]{4,18}[0-9]$", ErrorMessage = "监护人电话不正确，请检查后重新填写。")]
        string Phone,
        [property: Description("监护人已阅读征集须知，并明确同意处理孩子的个人信息；须为 true。")] bool Consents);

    /// <summary>回执.</summary>
    public sealed record Response(
        [property: Description("建议标识。")] Guid Id,
        [property: Description("建议编号，可口头报读。")] string Number,
        [property: Description("查询码：与编号一起可在不登录时查询进展，请妥善保存。")] string QuerySecret,
        [property: Description("收到时间；5个工作日内作出办理决定，自次日起算。")] DateTimeOffset ReceivedAt,
        [property: Description("联名邀请码，发起联名时才有。")] string? InvitationCode = null,
        [property: Description("专题是否收到；没有参与专题的没有。")] EntryPart.Receipt? Entry = null);

    /// <summary>As shown to readers of the documentation.</summary>
    internal static readonly Request Example = new(
        "在老旧楼院增设助老扶手",
        "本楼院建于上世纪八十年代，六层无电梯，七十岁以上老人三十余位，楼道没有扶手，去年冬天有两位老人摔伤。",
        "建议由街道牵头，结合老旧楼院改造，在每层楼道加装双侧扶手，并在一层设置折叠座椅。",
        new(SuggesterKind.Person, "王秀兰", "13805320001", null, "370203005", "370203005001", "退休教师"),
        new TermsSettings().Version, Kernel.Events.Domain.Livelihood, LivelihoodAspect.OldResidentialRenewal, Publicity.Anonymous);

    public static void Map(Api api) => api.Mini.MapPost("/suggestions", Handle)
        .Says(Policies.Resident, "建议", "提交建议", "提交一件人民建议，六要素齐全。同一个 Idempotency-Key 重复提交只登记一件，并返回同一张回执。")
        .WithExample(Example)
        .Refuses(IntakeErrors.ContactMissing, IntakeErrors.ElementMissing, IntakeErrors.PlaceUnknown, IntakeErrors.TermsOutdated,
            PersonErrors.GuardianMissing, PersonErrors.GuardianNotNeeded)
        .Refuses(AttachmentErrors.OfAttaching)
        .Refuses(EnteringErrors.OfEntering)
        .RequireRateLimiting(RateLimits.Writing)
        .RequiresIdempotencyKey();

    internal static async Task<Created<Response>> Handle(
        Request request, IntakeContext db, NumberSeries numbers, Registrar registrar, PersonalDataCipher cipher,
        Terms terms, AttachmentKeeper attachments, JointCalls joint, Caller caller, CancellationToken ct)
    {
        terms.MustBeCurrent(request.TermsVersion);
        var its = new NewSuggestion
        {
            Channel = Channel.MiniProgram,
            Topic = request.Topic,
            Rationale = request.Rationale,
            Countermeasures = request.Countermeasures,
            Domain = request.Domain,
            Aspect = request.Aspect,
            SubdistrictCode = request.Suggester.SubdistrictCode,
            CommunityCode = request.Suggester.CommunityCode,
            SuggesterKind = request.Suggester.Kind,
            Suggester = SixElements.Suggester(request.Suggester),
            AccountId = caller.Id,
            Publicity = request.Publicity,
            BoxId = await Boxes.BoxAccess.BoxByCodeAsync(db, request.BoxCode, ct),
            TermsVersion = request.TermsVersion,
            SentAnyway = request.SentAnyway,
            Entry = await EntryBook.FindAsync(db, request.Entry, ct),
        };
        var suggestion = registrar.Register(db, its, await numbers.NextAsync(ct), caller.Actor);
        await attachments.AttachAsync(request.FileIds, caller.Actor, suggestion.Id, AttachmentUse.Suggestion, ct);
        await db.UseDraftAsync(caller.Id, request.DraftId, ct);
        var receipt = new Response(
            suggestion.Id, suggestion.Number, QuerySecret.Of(suggestion.Id, cipher), suggestion.ReceivedAt,
            request.Joint ? joint.Open(suggestion, its.Suggester, caller.Actor) : null,
            its.Entry?.ReceiptOf(its, suggestion));
        await db.SaveAsync(receipt, ct);
        return TypedResults.Created($"/api/mini/suggestions/{suggestion.Id}", receipt);
    }
}
