using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Contract;

/// <summary>错误码目录: the <c>type</c> of every problem points here.</summary>
internal static class ListErrorCodes
{
    public sealed record Response([property: Description("按错误码排序。")] IReadOnlyList<Item> Codes);

    public sealed record Item(
        [property: Description("稳定的错误码。")] string Code,
        [property: Description("随同的 HTTP 状态码。")] int Status,
        [property: Description("一般说明；实际返回的 detail 可能更具体。")] string Text);

    public static void Map(Api api) => api.Open.MapGet("/error-codes", Handle)
        .Says(Policies.Anyone, "目录", "错误码目录", "全部错误码及其中文说明；可缓存一小时。");

    internal static Ok<Response> Handle(ErrorCatalogue catalogue, HttpResponse http)
    {
        http.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Ok(Of(catalogue));
    }

    /// <summary>As the endpoint answers and as the contract keeps it.</summary>
    public static Response Of(ErrorCatalogue catalogue) => new([.. catalogue.Codes.Select(c => new Item(c.Code, c.Status, c.Text))]);
}
