using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Adoption.Proving;

/// <summary>Public within, because only then its fields are validated.</summary>
internal static class ProofFields
{
    /// <summary>佐证 as it is sent: words, and one of file, document number or link.</summary>
    public sealed record ProofInput(
        [property: Description("说明佐证了什么，4至500字，公开，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请说明佐证了什么。"), StringLength(Limits.Reason, ErrorMessage = "佐证说明请控制在500字以内。")]
        string Text,
        [property: Description("文号，如 青北政办发〔2024〕12号。")]
        [property: StringLength(60, ErrorMessage = "文号请控制在60字以内。")]
        string? DocumentNumber = null,
        [property: Description("网址，以 http:// 或 https:// 开头。")]
        [property: StringLength(500, ErrorMessage = "网址请控制在500字以内。")]
        string? Link = null,
        [property: Description("已上传到这项转化运用的文件；只供工作人员查看，不公开。")]
        Guid? FileId = null)
    {
        private const int ShortestText = 4;

        /// <summary>All of them as evidence of a milestone, or of the whole.</summary>
        /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.EvidenceUnfit"/>, <see cref="AdoptionErrors.OfWords"/></exception>
        public static async Task<IReadOnlyList<Proof>> CheckedAsync(
            IReadOnlyList<ProofInput> inputs, Guid adoption, Guid? milestone, HandlingContext db, Actor by, DateTimeOffset at, CancellationToken ct)
        {
            var asked = inputs.Where(i => i.FileId is not null).Select(i => i.FileId!.Value).Distinct().ToList();
            if (await db.Set<ProofFile>().CountAsync(f => f.AdoptionId == adoption && asked.Contains(f.Id), ct) < asked.Count)
                throw AdoptionErrors.EvidenceUnfit.Refuse();
            return [.. inputs.Select(i => i.Checked(adoption, milestone, by, at))];
        }

        private Proof Checked(Guid adoption, Guid? milestone, Actor by, DateTimeOffset at)
        {
            var (number, link) = (Given(DocumentNumber), Given(Link));
            if (number is null && link is null && FileId is null) throw AdoptionErrors.EvidenceUnfit.Refuse();
            if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0))
                throw AdoptionErrors.EvidenceUnfit.Refuse("网址不正确，请填写以 http:// 或 https:// 开头的完整网址。");
            return new Proof
            {
                Id = NewId.At(at), AdoptionId = adoption, MilestoneId = milestone, Text = PublicLine.Of(Text, ShortestText),
                DocumentNumber = number, Link = link, FileId = FileId, By = by.Id, At = at,
            };
        }

        private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : PublicLine.Of(text);
    }
}
