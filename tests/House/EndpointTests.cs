using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Host;

namespace ZhihuiShibei.Tests.House;

/// <summary>What every endpoint says of itself.</summary>
internal sealed class EndpointTests
{
    private List<RouteEndpoint> _endpoints = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        await using var app = await Composition.BuildAsync(TestSettings.For("Host=nowhere", null, "environment=Development").AsArguments());
        _endpoints = [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
    }

    [Test]
    public void Names_its_policy()
    {
        var nameless = _endpoints.Where(e => e.RoutePattern.RawText?.StartsWith("/swagger", StringComparison.Ordinal) != true)
            .Where(e => !e.Metadata.OfType<IAuthorizeData>().Any(a => !string.IsNullOrEmpty(a.Policy))).Select(e => e.DisplayName);
        Assert.That(nameless, Is.Empty);
    }

    [Test]
    public void Has_a_Chinese_summary_and_a_tag()
    {
        var silent = _endpoints.Where(e => e.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .Where(e => e.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary.Any(c => c is >= '一' and <= '鿿') != true
                || e.Metadata.GetMetadata<ITagsMetadata>() is null)
            .Select(e => e.DisplayName);
        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Uses_no_PATCH_because_wx_request_has_none() =>
        Assert.That(_endpoints.SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []), Has.None.EqualTo("PATCH"));
}
