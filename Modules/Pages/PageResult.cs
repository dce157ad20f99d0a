using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ZhihuiShibei.Pages;

/// <summary>
/// A page made on the server from a component and its model: whole, without script, with its styles inside. It carries an ETag of
/// its bytes, so that a reader who has it already is told so. A use case declares this as its answer, since the generator that binds
/// its handler does not see components.
/// </summary>
public abstract class PageResult : IResult
{
    /// <summary>What a shared cache may do with it; nothing unless told so.</summary>
    public string Caching { get; init; } = "no-store";

    public int Status { get; init; } = StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = Encoding.UTF8.GetBytes(PlainCharacters.In(await RenderAsync(httpContext, ContextOf(httpContext))));
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = PageStyle.Policy;
        response.Headers.CacheControl = Caching;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, 12))}\"", isWeak: true);
        if (Status == StatusCodes.Status200OK && Caching != "no-store")
        {
            response.Headers.ETag = tag.ToString();
            if (Has(request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        // Without a length when it is compressed on its way: the middleware sees to that.
        response.ContentLength = page.Length;
        await response.Body.WriteAsync(page, httpContext.RequestAborted);
    }

    protected abstract Task<string> RenderAsync(HttpContext http, PageContext context);

    private static PageContext ContextOf(HttpContext http) => new(
        $"{http.Request.Scheme}://{http.Request.Host}", http.Request.PathBase + http.Request.Path, http.Request.Query[PageContext.ElderQuery] == "1");

    private static bool Has(StringValues sent, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(sent, out var tags) && tags.Any(t => t.Compare(tag, useStrongComparison: false));
}

/// <typeparam name="TPage">Takes its model as <c>[CascadingParameter] private TModel</c>, and renders itself inside a <see cref="PageShell"/>.</typeparam>
/// <typeparam name="TModel">What the page shows.</typeparam>
internal sealed class PageResult<TPage, TModel>(TModel model) : PageResult
    where TPage : IComponent
{
    protected override async Task<string> RenderAsync(HttpContext http, PageContext context)
    {
        var parameters = new Dictionary<string, object?> { [nameof(PageRoot<,>.Context)] = context, [nameof(PageRoot<,>.Model)] = model };
        await using var renderer = new HtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PageRoot<TPage, TModel>>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}

/// <summary>
/// The framework's encoder writes every character beyond ASCII as a number, which makes a Chinese page three times as long. None of
/// them means anything to HTML; what does stays encoded.
/// </summary>
internal static partial class PlainCharacters
{
    public static string In(string html) => Numbered().Replace(html, static found =>
        int.Parse(found.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is var code && code > 0x9F
            ? char.ConvertFromUtf32(code)
            : found.Value);

    [GeneratedRegex("&#x([0-9A-F]{2,6});")]
    private static partial Regex Numbered();
}

/// <summary>How a use case answers with a page.</summary>
public static class Page
{
    /// <summary>For everyone, kept half a minute by browsers and proxies; longer would show what was just taken down.</summary>
    public const string ForEveryone = "public, max-age=30";

    /// <param name="caching">The Cache-Control header; kept by nobody where it is left out.</param>
    public static PageResult Of<TPage, TModel>(TModel model, string caching = "no-store", int status = StatusCodes.Status200OK)
        where TPage : IComponent => new PageResult<TPage, TModel>(model) { Caching = caching, Status = status };

    /// <summary>没有这个页面: 404 as people read it.</summary>
    /// <param name="words">What was not found, and what to do.</param>
    public static PageResult NotFound(string words) =>
        Of<NoticePage, NoticePage.Words>(new("没有找到", words), status: StatusCodes.Status404NotFound);
}
