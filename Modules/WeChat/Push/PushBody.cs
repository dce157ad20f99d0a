using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace ZhihuiShibei.WeChat.Push;

/// <summary>A push's fields, whether it came as JSON or XML (the console decides); repeated XML elements become arrays.</summary>
internal readonly struct PushBody(JsonElement fields)
{
    private const int Deepest = 16;

    /// <returns>Null when it is neither.</returns>
    public static PushBody? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
            var isXml = text.Span.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
            var fields = isXml ? FromXml(text) : JsonSerializer.Deserialize<JsonElement>(text.Span);
            return fields.ValueKind == JsonValueKind.Object ? new(fields) : null;
        }
        catch (Exception broken) when (broken is JsonException or XmlException)
        {
            return null;
        }
    }

    /// <summary>A field as text, be it a string or a number on the wire; null when missing.</summary>
    public string? Text(string name) => fields.TryGetProperty(name, out var field) ? TextOf(field) : null;

    public long Number(string name) =>
      long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public PushBody? Child(string name) =>
      fields.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Object ? new(field) : null;

    /// <summary>WeChat gives an object when there is one item and an array when there are several.</summary>
    public IReadOnlyList<PushBody> Items(string name) => !fields.TryGetProperty(name, out var field) ? [] : field.ValueKind switch
    {
        JsonValueKind.Object => [new(field)],
        JsonValueKind.Array =>
          [.. field.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new PushBody(item))],
        _ => [],
    };

    /// <summary>One text, several, or several in one joined by commas.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (!fields.TryGetProperty(name, out var field)) return [];
        var texts = field.ValueKind == JsonValueKind.Array ? field.EnumerateArray().Select(TextOf) : [TextOf(field)];
        const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return [.. texts.OfType<string>().SelectMany(text => text.Split(',', Tidy))];
    }

    private static string? TextOf(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.String => field.GetString(),
        JsonValueKind.Number => field.GetRawText(),
        _ => null,
    };

    private static JsonElement FromXml(ReadOnlyMemory<byte> bytes)
    {
        // Anybody can post here. No document types: an entity could expand without end or reach for a file.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        var text = Encoding.UTF8.GetString(bytes.Span);
        using (var reader = XmlReader.Create(new StringReader(text), settings))
            while (reader.Read())
                if (reader.Depth > Deepest) throw new XmlException("nested too deep"); // a tower of elements would overflow the stack
        using (var reader = XmlReader.Create(new StringReader(text), settings))
            return JsonSerializer.SerializeToElement(Convert(XElement.Load(reader)));
    }

    private static JsonNode Convert(XElement element)
    {
        if (!element.HasElements) return JsonValue.Create(element.Value);
        return new JsonObject(element.Elements().GroupBy(child => child.Name.LocalName).Select(same =>
        {
            var values = same.Select(Convert).ToArray();
            return KeyValuePair.Create<string, JsonNode?>(same.Key, values is [var only] ? only : new JsonArray(values));
        }));
    }
}
