using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>增补评委: into the pool of a contest, for fields and a term; drawn only once they have pledged confidentiality.</summary>
internal static class AddJuror
{
    public const int EmployerLength = 60;
    private const int LongestTermYears = 5;

    public sealed record Request(
        [property: Description("评委的账号标识；账号须有评委角色，否则不能登录评分。")]
        [property: Required(ErrorMessage = "请填写评委的账号标识。")]
        Guid? StaffId,
        [property: Description("姓名，加密保存，用于计算回避。")]
        [property: Required(ErrorMessage = "请填写姓名。"), StringLength(50, ErrorMessage = "姓名请控制在50字以内。")]
        string Name,
        [property: Description("手机号码，加密保存，用于计算回避。")]
        [property: Required(ErrorMessage = "请填写手机号码。"), RegularExpression(@"^1[3-9]\d{9}$", ErrorMessage = "手机号码不正确，请检查后重新填写。")]
        string Phone,
        [property: Description("工作单位，用于计算回避。")]
        [property: Required(ErrorMessage = "请填写工作单位。"), StringLength(EmployerLength, MinimumLength = 2, ErrorMessage = "工作单位请用2至60个字。")]
        string Employer,
        [property: Description("评审哪些征集领域，用代码；大赛不分领域的为空。")]
        [property: Required(ErrorMessage = "请选择评审领域。"), MaxLength(20, ErrorMessage = "评审领域最多20个。")]
        IReadOnlyList<string> Fields,
        [property: Description("任期开始的日期。")]
        [property: Required(ErrorMessage = "请填写任期开始的日期。")]
        DateOnly? TermFrom,
        [property: Description("任期的最后一天。")]
        [property: Required(ErrorMessage = "请填写任期的最后一天。")]
        DateOnly? TermTo);

    public sealed record Response([property: Description("评委标识，此后以它代替姓名。")] Guid Id);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/jurors", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "增补评委", "姓名和电话加密保存，只用来比对回避，工作人员也看不到。评分阶段也可增补，用于补抽。")
        .WithExample(new Request(
            Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), "李思远", "13905320088", "青岛理工大学", ["elder-care"], new(2025, 5, 1),
            new(2026, 4, 30)))
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, JurorErrors.Exists, JurorErrors.FieldUnknown, JurorErrors.TermWrong)
        .RequiresIdempotencyKey();

    internal static async Task<Created<Response>> Handle(
        [Description("大赛标识。")] Guid id, Request request, ContestContext db, PersonalDataGate people, Caller caller,
        TimeProvider time, CancellationToken ct)
    {
        var answer = await db.ActOnReviewAsync(id, async review =>
        {
            var (now, from, to, staff) = (time.GetUtcNow(), request.TermFrom!.Value, request.TermTo!.Value, request.StaffId!.Value);
            review.ChangeList(ReviewAct.ChangeJurors, caller.Actor, now, $"{staff}");
            if (to <= from || to < Shanghai.DateOf(now) || to > from.AddYears(LongestTermYears)) throw JurorErrors.TermWrong.Refuse();
            var known = (await db.Collections.AsNoTracking().FirstAsync(c => c.Id == id, ct)).Fields.ConvertAll(f => f.Code);
            if (request.Fields.Except(known).Any()
                || (known.Count > 0 && request.Fields.Count == 0)) throw JurorErrors.FieldUnknown.Refuse();
            if (await db.Set<Juror>().AnyAsync(j => j.ReviewId == id && j.StaffId == staff, ct)) throw JurorErrors.Exists.Refuse();
            var person = people.Keep(db, SuggesterKind.Person,
                new PersonalData { Name = request.Name.Trim(), Phone = request.Phone });
            var juror = Juror.Of(id, staff, person, request.Fields.Distinct(), request.Employer.Trim(), from, to, now);
            db.Add(juror);
            return new Response(juror.Id);
        }, ct);
        return TypedResults.Created($"/api/office/contests/{id}/jurors", answer);
    }
}
