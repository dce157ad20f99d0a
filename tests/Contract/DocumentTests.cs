using System.Net.Http;
using Microsoft.OpenApi;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>What a reader finds at every operation of the four documents.</summary>
internal sealed class DocumentTests
{
    private static readonly string[] Documents = ["mini", "office", "channel", "open"];

    private ContractFiles _contract = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _contract = await ContractFiles.ComposeAsync();

    [TestCaseSource(nameof(Documents))]
    public void Has_its_operations(string document) => Assert.That(OperationsOf(document), Is.Not.Empty);

    [TestCaseSource(nameof(Documents))]
    public void Names_each_operation_once(string document)
    {
        var names = OperationsOf(document).Select(o => o.Operation.OperationId).ToList();
        Assert.That(names, Is.Unique);
        Assert.That(names, Has.All.Match("^[a-z][A-Za-z]+$"));
    }

    [TestCaseSource(nameof(Documents))]
    public void Describes_each_tag(string document) =>
        Assert.That((_contract.Documents[document].Tags ?? new HashSet<OpenApiTag>()).Where(t => t.Description is null).Select(t => t.Name), Is.Empty, "Host/Swagger/Tags.cs lacks:");

    [TestCaseSource(nameof(Documents))]
    public void Says_who_may_call(string document) =>
        Assert.That(OperationsOf(document).Where(o => o.Operation.Description?.Contains("**权限**", StringComparison.Ordinal) != true).Select(Name), Is.Empty);

    [TestCaseSource(nameof(Documents))]
    public void Shows_a_body_for_each_operation_that_takes_one(string document)
    {
        var bare = OperationsOf(document).Where(o => o.Operation.RequestBody?.Content?.Values.Any(m => m.Example is null) == true).Select(Name);
        Assert.That(bare, Is.Empty, "Add .WithExample(new Request(…)) beside .Says(…) of:");
    }

    [TestCaseSource(nameof(Documents))]
    public void Wants_a_token_unless_it_says_anyone(string document)
    {
        var wrong = OperationsOf(document)
            .Where(o => (o.Operation.Security is { Count: > 0 }) == o.Operation.Description!.Contains("任何人", StringComparison.Ordinal)).Select(Name);
        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Documents))]
    public void Tells_of_every_refusal_as_a_problem(string document)
    {
        var wrong =
            from o in OperationsOf(document)
            from response in o.Operation.Responses!
            where response.Key[0] is '4' or '5' && !response.Value.Content!.Keys.SequenceEqual(["application/problem+json"])
            select $"{Name(o)} {response.Key}";
        Assert.That(wrong, Is.Empty);
        Assert.That(OperationsOf(document).Where(o => !new[] { "429", "500", "503" }.All(o.Operation.Responses!.ContainsKey)).Select(Name), Is.Empty);
    }

    [TestCaseSource(nameof(Documents))]
    public void Says_how_long_to_wait(string document)
    {
        var mute =
            from o in OperationsOf(document)
            from response in o.Operation.Responses!
            where response.Key is "429" or "503" && response.Value.Headers?.ContainsKey("Retry-After") != true
            select $"{Name(o)} {response.Key}";
        Assert.That(mute, Is.Empty);
    }

    private IEnumerable<(HttpMethod Method, string Path, OpenApiOperation Operation)> OperationsOf(string document) =>
        _contract.Documents[document].Paths.SelectMany(p => p.Value.Operations!.Select(o => (o.Key, p.Key, o.Value)));

    private static string Name((HttpMethod Method, string Path, OpenApiOperation) o) => $"{o.Method} {o.Path}";
}
