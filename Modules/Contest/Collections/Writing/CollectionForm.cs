using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Collections.Writing;

/// <summary>What an official fills in about a collection.</summary>
internal static class CollectionForm
{
    public sealed record Words(
        [property: Description("专题名称，60字以内。")]
        [property: Required(ErrorMessage = "请填写专题名称。"), StringLength(60, MinimumLength = 2, ErrorMessage = "专题名称请用2至60个字。")]
        string Title,
        [property: Description("一两句话说明征集什么，200字以内。")]
        [property: Required(ErrorMessage = "请填写征集主题。"), StringLength(200, MinimumLength = 2, ErrorMessage = "征集主题请用2至200个字。")]
        string Topic,
        [property: Description("征集说明，富文本（HTML）；脚本、样式、图片和表单在保存时去掉。20000字符以内。")]
        [property: Required(ErrorMessage = "请填写征集说明。"), StringLength(20000, ErrorMessage = "征集说明请控制在20000字符以内。")]
        string Explanation,
        [property: Description("参与须知，5000字以内；更改后是新的版本，此后参与的人同意新的版本。")]
        [property: Required(ErrorMessage = "请填写参与须知。"), StringLength(5000, ErrorMessage = "参与须知请控制在5000字以内。")]
        string Terms,
        [property: Description("著作权条款：参与的建议怎样使用、署名，1000字以内。")]
        [property: Required(ErrorMessage = "请填写著作权条款。"), StringLength(1000, ErrorMessage = "著作权条款请控制在1000字以内。")]
        string Copyright)
    {
        /// <exception cref="Kernel.Http.Refusal"><see cref="CollectionErrors.NothingToRead"/>, <see cref="CollectionErrors.PersonalData"/></exception>
        internal CollectionWords Cleaned()
        {
            var explanation = RichText.Safe(Explanation) ?? throw CollectionErrors.NothingToRead.Refuse();
            PlainWords.MustNameNobody(RichText.TextOf(explanation));
            return new(PlainWords.Line(Title), PlainWords.Line(Topic), explanation, PlainWords.Text(Terms), PlainWords.Text(Copyright));
        }
    }

    public sealed record FieldPart(
        [property: Description("领域代码，短而不变，如 elder-care。")]
        [property: Required(ErrorMessage = "请填写领域代码。"), RegularExpression("^[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$", ErrorMessage = "领域代码请用1至30个小写字母、数字或短横线。")]
        string Code,
        [property: Description("领域名称，30字以内。")]
        [property: Required(ErrorMessage = "请填写领域名称。"), StringLength(30, ErrorMessage = "领域名称请控制在30字以内。")]
        string Name);

    public sealed record QuestionPart(
        [property: Description("问题代码，短而不变，如 place。")]
        [property: Required(ErrorMessage = "请填写问题代码。"), RegularExpression("^[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$", ErrorMessage = "问题代码请用1至30个小写字母、数字或短横线。")]
        string Code,
        [property: Description("问题，200字以内。")]
        [property: Required(ErrorMessage = "请填写问题。"), StringLength(200, ErrorMessage = "问题请控制在200字以内。")]
        string Text,
        [property: Description("是否必答。")] bool Required = false,
        [property: Description("选项，最多20个；没有选项的用文字回答，500字以内。")]
        [property: MaxLength(20, ErrorMessage = "选项最多20个。")]
        IReadOnlyList<string>? Choices = null);

    public sealed record Content(
        [property: Description("名称、主题、说明和须知。")]
        [property: Required(ErrorMessage = "请填写专题的名称、主题、说明和须知。")]
        Words Words,
        [property: Description("开始征集的时刻；早于发布时刻的，发布即开始。")] DateTimeOffset OpensAt,
        [property: Description("截止时刻，过此时刻不再征集；例如最后一天是5月27日，填5月28日0时。")] DateTimeOffset ClosesAt,
        [property: Description("征集领域，最多20个；没有领域的不填。")]
        [property: MaxLength(20, ErrorMessage = "征集领域最多20个。")]
        IReadOnlyList<FieldPart>? Fields = null,
        [property: Description("谁可以参与；不填为个人、团队和单位。")] IReadOnlyList<EntryForm>? Forms = null,
        [property: Description("从哪些渠道参与；不填为全部渠道。")] IReadOnlyList<Channel>? Channels = null,
        [property: Description("截止后提交的怎样处理：Refused 不再接收，BecomeOrdinary 转为日常建议。")] LateEntries Late = LateEntries.Refused,
        [property: Description("自设问题，最多10个。")]
        [property: MaxLength(10, ErrorMessage = "自设问题最多10个。")]
        IReadOnlyList<QuestionPart>? Questions = null,
        [property: Description("是大赛：截止后评审、评奖。")] bool IsContest = false)
    {
        /// <exception cref="Kernel.Http.Refusal">As <see cref="Words.Cleaned"/>; <see cref="CollectionErrors.PeriodWrong"/>, <see cref="CollectionErrors.Doubled"/></exception>
        internal CollectionContent Cleaned()
        {
            var (opens, closes) = (Second(OpensAt), Second(ClosesAt));
            if (closes <= opens) throw CollectionErrors.PeriodWrong.Refuse();
            List<CollectionField> fields = [.. (Fields ?? []).Select(f => new CollectionField(f.Code, PlainWords.Line(f.Name)))];
            List<CollectionQuestion> questions = [.. (Questions ?? []).Select(q => new CollectionQuestion(
                q.Code, PlainWords.Line(q.Text), q.Required, [.. (q.Choices ?? []).Select(PlainWords.Line)]))];
            MustDiffer(fields.Select(f => f.Code));
            MustDiffer(fields.Select(f => f.Name));
            MustDiffer(questions.Select(q => q.Code));
            foreach (var question in questions) MustDiffer(question.Choices);
            return new(
                Words.Cleaned(), IsContest, opens, closes, fields, [.. Forms is { Count: > 0 } ? Forms.Distinct() : Enum.GetValues<EntryForm>()],
                [.. (Channels ?? []).Distinct()], Late, questions);
        }

        private static void MustDiffer(IEnumerable<string> values)
        {
            var all = values.ToList();
            if (all.Distinct(StringComparer.Ordinal).Count() != all.Count) throw CollectionErrors.Doubled.Refuse();
        }
    }

    /// <summary>A whole second: people read minutes, the database keeps microseconds.</summary>
    internal static DateTimeOffset Second(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
