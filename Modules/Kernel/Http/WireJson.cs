using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZhihuiShibei.Kernel.Http;

/// <summary>How our JSON looks: camelCase, enums as names, Chinese unescaped, instants as ISO-8601 with +08:00.</summary>
public static class WireJson
{
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        options.Converters.Add(new BeijingTime());
    }

    private sealed class BeijingTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().ToUniversalTime();

        // By hand, since lists are full of instants and the custom format takes four times as long.
        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        {
            Span<byte> text = stackalloc byte[29];
            var local = value.UtcDateTime.AddHours(8);
            local.TryFormat(text, out _, "s", CultureInfo.InvariantCulture);
            text[19] = (byte)'.';
            local.Millisecond.TryFormat(text[20..], out _, "D3", CultureInfo.InvariantCulture);
            "+08:00"u8.CopyTo(text[23..]);
            writer.WriteStringValue(text);
        }
    }
}
