using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Objections;

/// <summary>提出异议: by anybody who leaves a name and a telephone number.</summary>
internal static class RaiseUnsigned
{
    public sealed record Request(
        [property: Description("异议的内容和依据，10至2000字。")]
        [property: Required(ErrorMessage = "请写明异议的内容和依据。"), StringLength(2000, ErrorMessage = "异议请控制在2000字以内。")]
        string Text,
        [property: Description("您的姓名，只用于核实和答复，不公开。")]
        [property: Required(ErrorMessage = "请填写您的姓名。"), StringLength(50, ErrorMessage = "姓名请控制在50字以内。")]
        string Name,
        [property: Description("您的电话，只用于核实和答复，不公开。")]
        [property: Required(ErrorMessage = "请填写您的电话。"), RegularExpression(UnsignedDesk.PhonePattern, ErrorMessage = "请填写正确的电话号码。")]
        string Phone,
        [property: Description("针对哪个奖项，如 优秀奖第3号；针对整份公示的不填。")]
        [property: StringLength(60, ErrorMessage = "针对的奖项请控制在60字以内。")]
        string? About = null);

    public static void Map(Api api) => api.Open.MapPost("/contests/{code}/objections", Handle)
        .Says(Policies.Anyone, Raising.Tag, "提出异议（不登录）", "须留姓名和电话，只用于核实和答复。评审结果公示期内可以提出，逐件答复。")
        .WithExample(new Request("第3号的内容与去年社区公开征集的方案相同，附有社区公告为证。", "王秀兰", "13805320001", "优秀奖第3号"))
        .RequireRateLimiting(RateLimits.Guessing).RequiresIdempotencyKey()
        .Refuses(CollectionErrors.NotFound, AwardErrors.NotFound, ObjectionErrors.WindowClosed, ObjectionErrors.TextTooThin,
            CommonErrors.KeyReused);

    internal static async Task<Created<RaisedObjection>> Handle(
        [Description("专题页面代码。")] string code, Request request, HttpRequest http, UnsignedDesk desk, CancellationToken ct)
    {
        var words = new UnsignedWords(request.Text, request.Name, request.Phone, request.About);
        var answer = await desk.RaiseAsync(code, words, http.Headers["Idempotency-Key"].ToString(), ct);
        return TypedResults.Created($"/api/open/objections/{answer.Id}", answer);
    }
}
