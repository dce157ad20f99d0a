using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>
/// Reads the items of a batch one by one and holds each to the rules that a single push is held to, since the framework would
/// refuse the whole body for one wrong item.
/// </summary>
internal sealed class BatchReader(IOptions<JsonOptions> json)
{
    /// <summary>One item: readable and of the right shape, or a fault and what to do.</summary>
    public sealed record Entry(string? ExternalNumber, PushSuggestion.Request? Pushed, ErrorCode? Fault = null, string? Detail = null);

    /// <exception cref="Refusal">The body is not a batch, or not of <paramref name="most"/> items at most.</exception>
    public async Task<IReadOnlyList<Entry>> ReadAsync(HttpRequest http, int most, CancellationToken ct)
    {
        if (!http.HasJsonContentType()) throw CommonErrors.UnsupportedMedia.Refuse();
        using var body = await ParseAsync(http, ct);
        if (body.RootElement.ValueKind != JsonValueKind.Object || !body.RootElement.TryGetProperty("suggestions", out var items)
            || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() is var count && (count == 0 || count > most))
            throw ChannelErrors.BatchSize.Refuse();
        List<Entry> entries = [];
        foreach (var item in items.EnumerateArray()) entries.Add(Read(item));
        return entries;
    }

    private static async Task<JsonDocument> ParseAsync(HttpRequest http, CancellationToken ct)
    {
        try
        {
            return await JsonDocument.ParseAsync(http.Body, cancellationToken: ct);
        }
        catch (JsonException)
        {
            throw CommonErrors.Malformed.Refuse();
        }
    }

    private Entry Read(JsonElement item)
    {
        string? number = null;
        try
        {
            number = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("externalNumber", out var stated)
                && stated.ValueKind == JsonValueKind.String ? stated.GetString() : null;
            var pushed = item.Deserialize<PushSuggestion.Request>(json.Value.SerializerOptions);
            if (pushed is null) return new(number, null, CommonErrors.Malformed, CommonErrors.Malformed.Text);
            var faults = FaultsOf(pushed);
            return faults.Count == 0 ? new(number, pushed) : new(number, null, CommonErrors.Invalid, string.Concat(faults));
        }
        catch (JsonException e)
        {
            return new(number, null, CommonErrors.Malformed, $"{CommonErrors.Malformed.Text}（{e.Path}）");
        }
        catch (InvalidOperationException)
        {
            // A string that is no UTF-8, or half of a character.
            return new(number, null, CommonErrors.Malformed, CommonErrors.Malformed.Text);
        }
    }

    private static List<string> FaultsOf(PushSuggestion.Request pushed)
    {
        List<ValidationResult> faults = [];
        foreach (var part in new object?[] { pushed, pushed.Suggester, pushed.Suggester?.Guardian, pushed.Entry }.Concat(pushed.Entry?.Answers ?? []))
            if (part is not null) Validator.TryValidateObject(part, new ValidationContext(part), faults, validateAllProperties: true);
        return [.. faults.Select(f => f.ErrorMessage!).Distinct()];
    }
}
