using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Adoption.Planning;

/// <summary>Public within, because only then its fields are validated.</summary>
internal static class StepFields
{
    /// <summary>节点 as it is sent.</summary>
    public sealed record StepInput(
        [property: Description("节点名称，60字以内，公开。")]
        [property: Required(ErrorMessage = "请填写节点名称。"), StringLength(StepInput.TitleLength, ErrorMessage = "节点名称请控制在60字以内。")]
        string Title,
        [property: Description("承诺完成的日期，当天24:00前都算按时。")]
        [property: Required(ErrorMessage = "请填写完成日期。")]
        DateOnly? DueOn,
        [property: Description("权重，1至100，默认1；百分比按权重计算。")]
        [property: Range(1, 100, ErrorMessage = "权重请填1至100的整数。")]
        int Weight = 1)
    {
        public const int TitleLength = 60;
        private const int MostYears = 10;

        /// <exception cref="Kernel.Http.Refusal">The words or the date.</exception>
        public PlannedStep Checked(DateTimeOffset now) => new(PublicLine.Of(Title, 2), CheckedDay(DueOn!.Value, now), Weight);

        /// <summary>A day that can be promised: from today on, and within the memory of an office.</summary>
        /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.DateInvalid"/></exception>
        public static DateOnly CheckedDay(DateOnly day, DateTimeOffset now)
        {
            var today = Shanghai.DateOf(now);
            return day >= today && day <= today.AddYears(MostYears) ? day : throw AdoptionErrors.DateInvalid.Refuse();
        }
    }
}
