using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Kernel.Http;

/// <summary>
/// The four doors of the API, each a route group and an OpenAPI document of its own: residents, officials, partner systems,
/// the public; and the pages beside them. A module maps its use cases onto them.
/// </summary>
/// <param name="Mini">居民端, <c>/api/mini</c>.</param>
/// <param name="Office">工作端, <c>/api/office</c>.</param>
/// <param name="Channel">对接端, <c>/api/channel</c>.</param>
/// <param name="Open">公开端, <c>/api/open</c>.</param>
/// <param name="Pages">网页: what people read in a browser, at the root; in no OpenAPI document.</param>
public sealed record Api(
    RouteGroupBuilder Mini, RouteGroupBuilder Office, RouteGroupBuilder Channel, RouteGroupBuilder Open, RouteGroupBuilder Pages)
{
    public static Api On(IEndpointRouteBuilder endpoints)
    {
        return new(Door("mini"), Door("office"), Door("channel"), Door("open"), endpoints.MapGroup("").ExcludeFromDescription());

        RouteGroupBuilder Door(string name) => endpoints.MapGroup($"/api/{name}").WithGroupName(name)
            .AddEndpointFilter<IdempotencyFilter>();
    }
}

/// <summary>What a use case says of its endpoint beside the route.</summary>
public static class EndpointWords
{
    /// <summary>Names the policy, the tag and the Chinese summary; every endpoint does.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string policy, string tag, string summary, string? description = null)
    {
        endpoint.RequireAuthorization(policy).WithTags(tag).WithSummary(summary);
        if (policy == Policies.Anyone) endpoint.AllowAnonymous();
        return description is null ? endpoint : endpoint.WithDescription(description);
    }

    /// <summary>The error codes this endpoint may answer with beside the common ones; they appear in its OpenAPI description.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ErrorCode[] codes) =>
        endpoint.WithMetadata(new RefusesMetadata(codes));

    /// <summary>A body that a reader of the documentation can send as it is; realistic, Chinese, and typed so that it cannot rot.</summary>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, object request) =>
        endpoint.WithMetadata(new ExampleMetadata(request));

    /// <summary>The endpoint takes a form with a file instead of JSON, up to so many bytes, and reads it itself.</summary>
    public static RouteHandlerBuilder TakesForm<TForm>(this RouteHandlerBuilder endpoint, TForm example, long mostBytes)
        where TForm : notnull => endpoint.Accepts<TForm>("multipart/form-data").WithExample(example)
        .WithMetadata(new RequestSizeLimitAttribute(mostBytes)).DisableAntiforgery();

    /// <summary>The endpoint answers with the bytes of a file.</summary>
    public static RouteHandlerBuilder GivesFile(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<FileResult>(StatusCodes.Status200OK, "application/octet-stream");

    public static RouteHandlerBuilder RequiresIdempotencyKey(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new NeedsIdempotencyKey());
}

/// <summary>Error codes an endpoint declares.</summary>
public sealed record RefusesMetadata(IReadOnlyList<ErrorCode> Codes);

/// <summary>The body an endpoint shows as its example; of the type that the endpoint takes.</summary>
public sealed record ExampleMetadata(object Request);
