using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Tracking;

/// <summary>填报目录: what a form needs to be filled in: domains, aspects, places, terms.</summary>
internal static class ShowCatalogue
{
    public sealed record Choice([property: Description("提交时使用的值。")] string Value, [property: Description("显示的名称。")] string Name);

    public sealed record Response(
        [property: Description("当前征集须知版本，提交建议时带上。")] string TermsVersion,
        string Terms,
        [property: Description("十大领域。")] IReadOnlyList<Choice> Domains,
        [property: Description("十个具体方面。")] IReadOnlyList<Choice> Aspects,
        [property: Description("建议人类别。")] IReadOnlyList<Choice> SuggesterKinds,
        [property: Description("公开意愿。")] IReadOnlyList<Choice> Publicities,
        [property: Description("街道及其社区。")] IReadOnlyList<Subdistrict> Subdistricts);

    public static void Map(Api api) => api.Open.MapGet("/catalogue", Handle)
        .Says(Policies.Anyone, "目录", "填报目录", "领域、具体方面、街道社区和当前征集须知；可缓存一小时。");

    internal static Ok<Response> Handle(Terms terms, HttpResponse http)
    {
        http.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Ok(new Response(
            terms.Current.Version, terms.Current.Text, Choices<Domain>(), Choices<LivelihoodAspect>(), Choices<SuggesterKind>(),
            Choices<Publicity>(), Divisions.Subdistricts));
    }

    private static Choice[] Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), v.Name()))];
}
