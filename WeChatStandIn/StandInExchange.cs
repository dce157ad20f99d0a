using System.Security.Cryptography;
using System.Text.Json;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>A request with its body read.</summary>
internal sealed record StandInRequest(string Method, string Path, IQueryCollection Query, string RawBody, bool Escaped, JsonElement Body)
{
    public string? Param(string name) => Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>A text or number in the body; null when missing.</summary>
    public string? Field(string name) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var field)
      ? field.ValueKind is JsonValueKind.String ? field.GetString() : field.GetRawText()
      : null;

    public bool Flag(string name, bool otherwise) => Field(name) is { } text ? text == "true" : otherwise;

    public int? Int(string name) => int.TryParse(Field(name), out var number) ? number : null;
}

/// <summary>A reply; HTTP 200 whatever happened, as WeChat does.</summary>
internal sealed record StandInReply(byte[] Body, string ContentType)
{
    public const string Json = "application/json; charset=UTF-8";

    public static StandInReply Ok(object body, string contentType = Json) =>
      new(JsonSerializer.SerializeToUtf8Bytes(body), contentType);

    public static StandInReply Done { get; } = Ok(new { errcode = 0, errmsg = "ok" });

    public static StandInReply Error(int code, string message, string contentType = Json) =>
      Ok(new { errcode = code, errmsg = $"{message} rid: {Rid()}" }, contentType);

    private static string Rid() => $"{RandomHex()}-{RandomHex()}-{RandomHex()}";

    private static string RandomHex() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
}
