using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>评委库: who serves, for which fields, in which term, and whether they have pledged.</summary>
internal static class ListJurors
{
    private const int Most = 500;

    public sealed record Item(
        [property: Description("评委标识。")] Guid Id,
        [property: Description("姓名，已脱敏。")] string? Name,
        [property: Description("工作单位。")] string Employer,
        [property: Description("本人申报的关联单位。")] IReadOnlyList<string> Relations,
        [property: Description("评审领域的代码。")] IReadOnlyList<string> Fields,
        [property: Description("任期开始的日期。")] DateOnly TermFrom,
        [property: Description("任期的最后一天。")] DateOnly TermTo,
        [property: Description("签署保密承诺的时间；未签署则没有。")] DateTimeOffset? PledgedAt,
        [property: Description("退出的时间；在任则没有。")] DateTimeOffset? EndedAt,
        [property: Description("退出的原因。")] string? EndReason);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/jurors", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "评委库", "最多列出500位，最早增补的在前。").Refuses(ReviewErrors.NotFound);

    internal static async Task<IReadOnlyList<Item>> Handle([Description("大赛标识。")] Guid id, ContestContext db,
        PersonalDataGate people, CancellationToken ct)
    {
        await db.ReadReviewAsync(id, ct);
        var jurors = await db.Set<Juror>().AsNoTracking().Where(j => j.ReviewId == id).OrderBy(j => j.Id).Take(Most).ToListAsync(ct);
        var names = await people.MaskedAsync([.. jurors.Select(j => j.PersonId)], ct);
        return
        [
            .. jurors.Select(j => new Item(
                j.Id, names.GetValueOrDefault(j.PersonId)?.Name, j.Employer, j.Relations, j.Fields, j.TermFrom, j.TermTo,
                j.PledgedAt, j.EndedAt, j.EndReason)),
        ];
    }
}
