using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Demo;

/// <summary>An answer of the API, as the story needs it.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Json)
{
    public JsonNode this[string name] => Json?[name] ?? throw new StoryException($"回答里没有 {name}：{Json?.ToJsonString()}");

    public string Text(string name) => this[name].ToString();

    public JsonArray Items(string name = "items") => this[name].AsArray();
}

/// <summary>Someone in the story, who calls the API over HTTP as their own program would.</summary>
internal sealed class Party(string name, Uri api) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = api };

    public string Name => name;

    public void SignedIn(string token) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    public Task<Answer> GetAsync(string path) => ExpectAsync(HttpMethod.Get, path, null, null, null);

    public Task<Answer> PostAsync(string path, object? body = null, string? key = null) => ExpectAsync(HttpMethod.Post, path, body ?? new { }, key, null);

    public Task<Answer> PutAsync(string path, object body) => ExpectAsync(HttpMethod.Put, path, body, null, null);

    public Task<Answer> PutRefusedAsync(string code, string path, object body) => ExpectAsync(HttpMethod.Put, path, body, null, code);

    public Task<string> TextAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    public Task<byte[]> BytesAsync(string path) => _http.GetByteArrayAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    public Task<Answer> UploadAsync(string path, byte[] file, string fileName, string type)
    {
        var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        return ExpectAsync(HttpMethod.Post, path, new MultipartFormDataContent { { content, "file", fileName } }, null, null);
    }

    /// <summary>The same as <see cref="PostAsync"/>, for what must be refused with <paramref name="code"/>.</summary>
    public Task<Answer> RefusedAsync(string code, string path, object? body = null) => ExpectAsync(HttpMethod.Post, path, body ?? new { }, null, code);

    public void Dispose() => _http.Dispose();

    private async Task<Answer> ExpectAsync(HttpMethod method, string path, object? body, string? key, string? refusal)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is HttpContent form) request.Content = form;
        else if (body is not null) request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
        if (method == HttpMethod.Post) request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null;
        var code = (string?)(json as JsonObject)?["code"];
        if (refusal is null ? !response.IsSuccessStatusCode : code != refusal)
            throw new StoryException($"{name} {method} {path}：应为{refusal ?? "成功"}，实为 {(int)response.StatusCode} {text}");
        return new Answer(response.StatusCode, json);
    }
}

/// <summary>A step was not as told.</summary>
internal sealed class StoryException(string message) : Exception(message);
