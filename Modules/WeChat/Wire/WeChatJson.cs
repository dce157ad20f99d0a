using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZhihuiShibei.WeChat.Wire;

/// <summary>How WeChat speaks JSON: snake case, raw UTF-8 in bodies, numbers now and then as strings.</summary>
internal static class WeChatJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new RawText() },
    };

    public static byte[] Write<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, Options);

    /// <exception cref="JsonException">Not JSON, or not of this shape.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<T>(WithoutMark(body), Options);

    /// <summary>Content types are no guide here (text/plain, utf8 misspelt): the first character is.</summary>
    public static bool LooksLikeJson(ReadOnlySpan<byte> body) => WithoutMark(body).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;

    /// <summary>
    /// Text with nothing escaped but what JSON demands. Even the relaxed encoder turns emoji and rare characters
    /// into \u escapes, and msg_sec_check is said to let every escaped text pass.
    /// </summary>
    private sealed class RawText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
          reader.TokenType switch
          {
              JsonTokenType.String => reader.GetString(),
              JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
              _ => throw new JsonException(),
          };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            var text = new StringBuilder(value.Length + 2).Append('"');
            foreach (var c in value)
                _ = c switch
                {
                    '"' or '\\' => text.Append('\\').Append(c),
                    '\n' => text.Append("\\n"),
                    '\r' => text.Append("\\r"),
                    '\t' => text.Append("\\t"),
                    < ' ' => text.Append(' '), // other control characters mean nothing to a reader and would need an escape
                    _ => text.Append(c),
                };
            // Encoding.UTF8 turns a lone surrogate into U+FFFD, so what leaves is always valid UTF-8.
            writer.WriteRawValue(Encoding.UTF8.GetBytes(text.Append('"').ToString()), skipInputValidation: true);
        }
    }
}
