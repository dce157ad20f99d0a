using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>纸质建议的内容, shared by box and counter.</summary>
internal static class PaperForm
{
    /// <summary>What a clerk reads off a paper. Nothing is required but some words of a suggestion: what is not there is noted as missing.</summary>
    public sealed record Content(
        [property: Description("建议主题，60字以内；纸上没有可不填。")]
        [property: StringLength(Limits.Topic, ErrorMessage = "建议主题请控制在60字以内。")]
        string? Topic = null,
        [property: Description("主要事由，5000字以内；纸上没有可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内，其余以扫描件为准。")]
        string? Rationale = null,
        [property: Description("对策措施，5000字以内；纸上没有可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内，其余以扫描件为准。")]
        string? Countermeasures = null,
        [property: Description("建议人类别，默认个人。")] SuggesterKind Kind = SuggesterKind.Person,
        [property: Description("建议人姓名或单位名称；纸上没有可不填。请勿录入身份证号码。")]
        [property: StringLength(Limits.Name, ErrorMessage = "建议人姓名（名称）请控制在50字以内。")]
        string? Name = null,
        [property: Description("手机或固定电话，只含数字和短横线。")]
        [property: RegularExpression(@"^\+?[0-9][0-9\-]{4,18}[0-9]$", ErrorMessage = "电话号码不正确，请检查后重新填写。")]
        string? Phone = null,
        [property: Description("其他联系方式。")]
        [property: StringLength(Limits.Contact, ErrorMessage = "其他联系方式请控制在200字以内。")]
        string? OtherContact = null,
        [property: Description("建议人所在街道代码；纸上没有可不填。")]
        [property: StringLength(9, ErrorMessage = "街道代码不正确。")]
        string? SubdistrictCode = null,
        [property: Description("建议人所在社区代码，可不填。")]
        [property: StringLength(12, ErrorMessage = "社区代码不正确。")]
        string? CommunityCode = null,
        [property: Description("职业，可不填。")]
        [property: StringLength(Limits.Name, ErrorMessage = "职业请控制在50字以内。")]
        string? Occupation = null,
        [property: Description("领域，可不选，由社会工作部确认。")] Domain? Domain = null,
        [property: Description("具体方面，可不选。")] LivelihoodAspect? Aspect = null,
        [property: Description("公开意愿，纸上没有写明的不公开。")] Publicity Publicity = Publicity.NotPublic,
        [property: Description("扫描件标识，先由 /api/office/files 上传；征集箱内的必须有扫描件，窗口登记的可以没有。")]
        [property: MaxLength(Limits.Files, ErrorMessage = "扫描件太多，请合并成PDF后重试。")]
        IReadOnlyList<Guid>? ScanIds = null,
        [property: Description("纸上注明参与专题的填写；日常建议不填。")] EntryPart.Request? Entry = null)
    {
        internal static readonly Content Example = new(
            "在青海路路口增设行人等候区遮阳棚", "夏天等红灯时间长，老人孩子晒得受不了。", "建议在路口四角各装一个遮阳棚，配长椅。",
            SuggesterKind.Person, "刘建国", "13805320002", null, "370203019", "370203019001", "退休工人");

        /// <summary>As the registrar takes it.</summary>
        /// <exception cref="Kernel.Http.Refusal"><see cref="PaperErrors.NothingWritten"/>, <see cref="IntakeErrors.PlaceUnknown"/>.</exception>
        internal NewSuggestion ToSuggestion(
            Channel channel, Caller clerk, DateTimeOffset receivedAt, EntryClaim? entry, Guid? box = null, Guid? opening = null)
        {
            if (PlainText.Line($"{Topic}{Rationale}{Countermeasures}").Length == 0) throw PaperErrors.NothingWritten.Refuse();
            var (subdistrict, community) = PlaceOf(SubdistrictCode, CommunityCode);
            return new()
            {
                Channel = channel,
                Topic = Topic ?? "",
                Rationale = Rationale ?? "",
                Countermeasures = Countermeasures ?? "",
                Domain = Domain,
                Aspect = Aspect,
                SubdistrictCode = subdistrict,
                CommunityCode = community,
                SuggesterKind = Kind,
                Suggester = SixElements.OnPaper(Name, Phone, OtherContact, Occupation),
                Publicity = Publicity,
                TermsVersion = Terms.OnPaper,
                BoxId = box,
                Paper = new(clerk.Id, clerk.UnitId, opening),
                ReceivedAt = receivedAt,
                Entry = entry,
            };
        }

        /// <exception cref="Kernel.Http.Refusal"><see cref="IntakeErrors.PlaceUnknown"/></exception>
        internal static (string? Subdistrict, string? Community) PlaceOf(string? subdistrict, string? community)
        {
            if (string.IsNullOrWhiteSpace(subdistrict) && string.IsNullOrWhiteSpace(community)) return (null, null);
            if (subdistrict is null || !Divisions.Fit(subdistrict, community)) throw IntakeErrors.PlaceUnknown.Refuse();
            return (subdistrict, string.IsNullOrWhiteSpace(community) ? null : community);
        }
    }
}

/// <summary>回执 of a paper: for the clerk's screen and the slip.</summary>
internal sealed record PaperReceipt(
    [property: Description("建议标识。")] Guid Id,
    [property: Description("建议编号，可口头报读。")] string Number,
    [property: Description("查询码，连同编号写在回执上交给建议人。")] string QuerySecret,
    [property: Description("收到时间；5个工作日内作出办理决定，自次日起算。")] DateTimeOffset ReceivedAt,
    [property: Description("缺少的要素，可以电话联系后补齐。")] IReadOnlyList<SuggestionElement> Missing,
    [property: Description("专题是否收到；没有参与专题的没有。")] EntryPart.Receipt? Entry = null)
{
    internal static PaperReceipt Of(Suggestion suggestion, NewSuggestion its, Kernel.Personal.PersonalDataCipher cipher) => new(
        suggestion.Id, suggestion.Number, Kernel.Personal.QuerySecret.Of(suggestion.Id, cipher), suggestion.ReceivedAt, suggestion.Missing,
        its.Entry?.ReceiptOf(its, suggestion));
}
