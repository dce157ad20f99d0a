using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Tests.Intake;

namespace ZhihuiShibei.Tests.House;

/// <summary>
/// Every endpoint × every kind of party, by real requests, held against tests/House/access.tsv: <c>ok</c> when it is let in
/// (whatever it is then told about its input), else 401, 403, or 404 where it is somebody else's.
/// </summary>
internal sealed partial class AccessTests
{
    /// <summary>Column → how that party signs in. The strangers are residents and officers whose business it is not.</summary>
    private static readonly (string Column, Func<ShibeiApp, Task<ApiClient>> SignIn)[] Parties =
    [
        ("nobody", app => Task.FromResult(app.Anyone())),
        ("resident", app => app.ResidentAsync("wang")),
        ("stranger", app => app.ResidentAsync("li")),
        ("partner", app => app.PartnerAsync()),
        ("social", app => app.StaffAsync("shegong")),
        ("sealed-desk", app => app.StaffAsync("mijian")),
        ("unit", app => app.StaffAsync("zhujianju")),
        ("other-unit", app => app.StaffAsync("jiaotiju")),
        ("conference", app => app.StaffAsync("lianxi")),
        ("juror", app => app.StaffAsync("pingwei")),
        ("box-keeper", app => app.StaffAsync("xiangguan")),
        ("direct-reporter", app => app.StaffAsync("zhibao")),
        ("invited", app => app.StaffAsync("teyao")),
        ("auditor", app => app.StaffAsync("shenji")),
        ("system-admin", app => app.StaffAsync("xitong")),
        ("security-admin", app => app.StaffAsync("anquan")),
    ];

    [Test]
    public async Task Every_endpoint_answers_every_party_as_the_table_says()
    {
        await using var app = await ShibeiApp.StartAsync();
        var file = (Guid)(await (await app.ResidentAsync("wang")).UploadAsync("/api/mini/files", SampleFiles.Png(8, 8))).Ok()["id"]!;
        var there = await Cases.InHandlingAsync(app, file);
        var reported = await Reported.MadeAsync(app);
        var paper = await OnPaper.RegisteredAsync(app);
        var served = await Served.MadeAsync(app);
        var convened = await Convened.MadeAsync(app, there.SuggestionId);
        var desk = await OnDesk.MadeAsync(app);
        var notice = await app.Database.ScalarAsync<Guid>("select id from feedback.notice where suggestion_id = $1", there.SuggestionId);
        var adopted = await Adopted.MadeAsync(app, there.SuggestionId);
        var supervised = await Supervised.MadeAsync(app, there.SuggestionId);
        var attached = await Attached.MadeAsync(app, there.SuggestionId);
        var awarded = await Awarded.MadeAsync(app);
        var entered = await EnteredAsync(app);
        var endpoints = app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                .Select(m => (Method: m, Route: e.RoutePattern.RawText!, Body: BodyOf(e))))
            .DistinctBy(e => (e.Method, e.Route)).OrderBy(e => e.Route, StringComparer.Ordinal).ThenBy(e => e.Method, StringComparer.Ordinal).ToList();

        var clients = new List<ApiClient>();
        foreach (var (_, signIn) in Parties) clients.Add(await signIn(app));
        var table = new StringBuilder("endpoint\t").AppendJoin('\t', Parties.Select(p => p.Column)).Append('\n');
        foreach (var (method, route, body) in endpoints)
        {
            table.Append(method).Append(' ').Append(route);
            for (var i = 0; i < Parties.Length; i++)
            {
                var client = Erases().IsMatch(route) && Parties[i].Column is "resident" or "stranger" ? await app.ResidentAsync("leaving")
                    : EndsSession().IsMatch(route) ? await Parties[i].SignIn(app) : clients[i];
                var reply = await client.SendAsync(
                    new HttpMethod(method), Fill(route, there, file, reported, paper, served, convened, desk, adopted, supervised, attached, notice, awarded, entered), method == "GET" ? null : body(), Guid.NewGuid().ToString());
                table.Append('\t').Append(reply.Status switch
                {
                    HttpStatusCode.Unauthorized when reply.Code?.StartsWith("auth.", StringComparison.Ordinal) == true => "401",
                    HttpStatusCode.Forbidden when reply.Code == "auth.forbidden" => "403",
                    HttpStatusCode.NotFound when Owned().IsMatch(route) => "404",
                    HttpStatusCode.NotFound when reply.Code == "request.not-found" =>
                        throw new AssertionException($"{method} {route} was not reached: its parameters need values that fit."),
                    >= HttpStatusCode.InternalServerError => throw new AssertionException($"{Parties[i].Column} {method} {route}: {reply.Text}"),
                    _ => "ok",
                });
            }

            table.Append('\n');
        }

        TheHouse.Hold("tests/House/access.tsv", table.ToString());
    }

    /// <summary>An entry of <c>wang</c> in a themed collection.</summary>
    private static async Task<Guid> EnteredAsync(ShibeiApp app)
    {
        await Collected.OpenAsync(app);
        return (await Collected.EnteredAsync(app)).EntryId;
    }

    /// <summary>The example, so that the door is what refuses; nothing where the example would change or try a secret.</summary>
    private static Func<object> BodyOf(RouteEndpoint endpoint)
    {
        if (Secrets().IsMatch(endpoint.RoutePattern.RawText!)) return () => new { };
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true) return () => SampleFiles.Form(SampleFiles.Png(8, 8));
        var example = endpoint.Metadata.GetMetadata<ExampleMetadata>()?.Request ?? new { };
        return () => example;
    }

    private static string Fill(string route, Cases.There there, Guid file, Reported reported, OnPaper.There paper, Served served, Convened convened, OnDesk desk, Adopted adopted, Supervised supervised, Attached attached, Guid notice, Awarded awarded, Guid entered) => Parameter().Replace(route, match => match.Groups[1].Value switch
    {
        "externalNumber" => "demo-1",
        _ when route.Contains("/mini/notices/", StringComparison.Ordinal) => notice.ToString(),
        "version" => "0",
        var parameter when awarded.ValueIn(route, parameter) is { } own => own,
        var parameter when adopted.IdIn(route, parameter) is { } own => own.ToString(),
        _ when route.Contains("/mini/entries/", StringComparison.Ordinal) => entered.ToString(),
        _ when supervised.IdIn(route) is { } own => own.ToString(),
        _ when attached.IdIn(route) is { } own => own.ToString(),
        _ when desk.IdIn(route) is { } own => own.ToString(),
        _ when reported.IdIn(route) is { } own => own.ToString(),
        _ when served.IdIn(route) is { } own => own.ToString(),
        _ when convened.IdIn(route) is { } own => own.ToString(),
        "number" => "1",
        "year" => "2025",
        _ when match.Groups[2].Value is ":int" or ":long" => "1",
        _ when route.Contains("/files/", StringComparison.Ordinal) => file.ToString(),
        "ordinal" => "1",
        "subdistrictCode" => OnPaper.Subdistrict,
        _ when route.Contains("/boxes/", StringComparison.Ordinal) => paper.BoxId.ToString(),
        _ when route.Contains("/openings/", StringComparison.Ordinal) => paper.OpeningId.ToString(),
        _ when Regex.IsMatch(route, "/(papers|claimable)/") => paper.SuggestionId.ToString(),
        _ when route.Contains("/work-orders/", StringComparison.Ordinal) => there.OrderId.ToString(),
        _ when Owned().IsMatch(route) => there.SuggestionId.ToString(),
        _ => Guid.Empty.ToString(),
    });

    // Rows that belong to somebody: a suggestion, its case, its orders, its handling, its files; what a reporter handed in; a
    // subdistrict's boxes and papers; complaints and co-signatures; entries; conferences to which a unit is invited.
    [GeneratedRegex("/((suggestions|cases|work-orders|handling|files|my-reports|my-imports|my-calls|jobs|boxes|openings|papers|claimable|complaints|mini/notices|co-signed|my-conferences|conference-files|sealed-cases|bulk-decisions|adoptions|adoption-files|supervision|handling-files|answer-files|mini/awards|mini/entries)/\\{id|posters/)")]
    private static partial Regex Owned();

    [GeneratedRegex("/(sign-in|refresh|token|me/password|me/second-factor)")]
    private static partial Regex Secrets();

    [GeneratedRegex("/(sign-out|me/password|me/second-factor)")]
    private static partial Regex EndsSession();

    [GeneratedRegex("/me/(cancel|consent/revoke)$")]
    private static partial Regex Erases();

    [GeneratedRegex(@"\{(\w+)(:\w+)?[^}]*\}")]
    private static partial Regex Parameter();
}
