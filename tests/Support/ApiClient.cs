using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ZhihuiShibei.Tests.Support;

/// <summary>An answer of the API.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonNode? Json, HttpResponseHeaders Headers, string Text)
{
    /// <summary>The stable error code of a problem.</summary>
    public string? Code => Json is JsonObject problem ? (string?)problem["code"] : null;

    public string? Detail => (string?)Json?["detail"];

    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>A member of the answer, such as <c>reply["id"]</c>.</summary>
    public JsonNode this[string name] => Json?[name] ?? throw new AssertionException($"No '{name}' in {(int)Status}: {Text}");

    /// <summary>Says so when the call did not succeed.</summary>
    public Reply Ok() => Succeeded ? this : throw new AssertionException($"Expected success, got {(int)Status}: {Text}");

    /// <summary>Says so when it is not the expected refusal.</summary>
    public Reply Refused(HttpStatusCode status, string code) => Status == status && Code == code
        ? this
        : throw new AssertionException($"Expected {(int)status} {code}, got {(int)Status}: {Text}");
}

/// <summary>Calls the API over HTTP as one party would.</summary>
internal sealed class ApiClient(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>For what the short verbs do not say.</summary>
    public HttpClient Http => http;

    /// <summary>The signed-in party, where there is one.</summary>
    public Guid Id { get; init; }

    public ApiClient As(string token, Guid id = default)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new ApiClient(http) { Id = id };
    }

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    /// <param name="key">The Idempotency-Key; a new one for each call unless given.</param>
    public Task<Reply> PostAsync(string path, object? body = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, body ?? new { }, key ?? Guid.NewGuid().ToString());

    /// <summary>Uploads a file as <c>wx.uploadFile</c> does.</summary>
    public Task<Reply> UploadAsync(string path, byte[] file, string name = "tmp_4f1c.jpg", string type = "image/jpeg", string? key = null) =>
        SendAsync(HttpMethod.Post, path, SampleFiles.Form(file, name, type), key ?? Guid.NewGuid().ToString());

    public Task<Reply> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body, null);

    public async Task<Reply> SendAsync(HttpMethod method, string path, object? body, string? key)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = body as HttpContent ?? JsonContent.Create(body, body.GetType(), options: Json);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null;
        return new Reply(response.StatusCode, json, response.Headers, text);
    }
}
