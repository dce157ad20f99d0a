using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using ZhihuiShibei.Tests.House;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>
/// Takes down real exchanges as samples of the contract. What differs from run to run (ids, tokens, secrets) is put into a
/// standing form, and long lists are cut, so that a sample changes only when the API does.
/// </summary>
internal sealed partial class Scribe(OpenApiDocument document)
{
    private const int LongestList = 3;

    private static readonly Dictionary<string, string> Standing = new()
    {
        ["accessToken"] = "eyJhbGciOiJIUzI1NiJ9.示例",
        ["refreshToken"] = "示例刷新凭证",
        ["querySecret"] = "7KM3XQ9T",
        ["invitationCode"] = "7KM3XQ9T7KM3XQ9T7KM3",
        ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
    };

    private readonly Dictionary<string, string> _ids = [];

    /// <summary>Names of the files written.</summary>
    public HashSet<string> Files { get; } = [];

    /// <summary>Makes a call and keeps it as <c>samples/{operation}.{status or code}.json</c>.</summary>
    public async Task<Reply> TakeAsync(ApiClient client, HttpMethod method, string path, object? body = null, string? key = null)
    {
        var reply = await client.SendAsync(method, path, body, method == HttpMethod.Post ? key ?? Guid.NewGuid().ToString() : null);
        var operation = OperationOf(method, path.Split('?')[0]);
        var sample = new JsonObject { ["operationId"] = operation, ["method"] = method.Method, ["path"] = Settle(path) };
        if (body is MultipartFormDataContent form) sample["request"] = new JsonObject(form.Select(FieldOf));
        else if (body is not null) sample["request"] = Settle(JsonSerializer.SerializeToNode(body, JsonSerializerOptions.Web)!, "");
        sample["status"] = (int)reply.Status;
        if (reply.Json is not null) sample["response"] = Settle(reply.Json.DeepClone(), "");
        var file = $"{operation}.{(reply.Succeeded ? null : reply.Code) ?? ((int)reply.Status).ToString()}.json";
        Files.Add(file);
        TheHouse.Hold($"miniprogram-contract/samples/{file}", ContractFiles.Print(sample));
        return reply;
    }

    private static KeyValuePair<string, JsonNode?> FieldOf(HttpContent part) =>
        new(part.Headers.ContentDisposition!.Name!, $"（{part.Headers.ContentType?.MediaType} 的内容）");

    // The exact path comes before one with a parameter in the same place.
    private string OperationOf(HttpMethod method, string path) => document.Paths
        .Where(p => Regex.IsMatch(path, $"^{Regex.Replace(p.Key, @"\{\w+\}", "[^/]+")}$"))
        .MinBy(p => p.Key.Count(c => c == '{')).Value.Operations![method].OperationId!;

    private JsonNode? Settle(JsonNode? node, string name)
    {
        switch (node)
        {
            case JsonObject its:
                foreach (var (field, value) in its.ToList())
                {
                    // As the client leaves out what it does not know.
                    if (value is null) its.Remove(field);
                    else its[field] = Settle(value.DeepClone(), field);
                }

                return its;
            case JsonArray list:
                return new JsonArray([.. list.Take(LongestList).Select(i => Settle(i?.DeepClone(), ""))]);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return Standing.TryGetValue(name, out var standing) ? standing : Settle((string)value!);
            default:
                return node;
        }
    }

    private string Settle(string text) => OneUseCode().Replace(
        Id().Replace(text, id =>
        {
            if (!_ids.TryGetValue(id.Value, out var settled))
                _ids[id.Value] = settled = $"0193704a-3a60-7000-8000-{_ids.Count + 1:000000000000}";
            return settled;
        }),
        "由微信给出的凭证");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("^[lp][0-9a-f]{32}$")]
    private static partial Regex OneUseCode();
}
