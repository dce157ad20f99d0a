using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZhihuiShibei.Contest.Review.Evidence;

/// <summary>One file of the evidence pack.</summary>
internal sealed record EvidenceFile(string Name, byte[] Content)
{
    /// <summary>Instants with six digits and Z, so that they sort as text; enums as names.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(), new Instant() },
    };

    public static EvidenceFile Of(string name, object content) =>
        new(name, JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), Json));

    /// <summary>清单: every file with its length and fingerprint.</summary>
    public static EvidenceFile Manifest(IReadOnlyList<EvidenceFile> files, DateTimeOffset at) => Of("manifest.json", new
    {
        MadeAt = at,
        Files = files.Select(f => new { f.Name, Bytes = f.Content.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(f.Content)) }),
    });

    private sealed class Instant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
    }
}
