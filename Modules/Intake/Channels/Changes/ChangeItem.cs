using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels.Changes;

/// <summary>A change as partners get it: the same whether pulled or sent to them.</summary>
internal sealed record ChangeItem(
    [property: Description("变更标识：同一变更无论拉取还是推送、重复多少次都相同，请据此去重。")] Guid Id,
    [property: Description("这一变更之后的游标：从这里继续拉取不会遗漏。")] string Cursor,
    [property: Description("发生时间。")] DateTimeOffset At,
    [property: Description("贵方系统中的编号。")] string ExternalNumber,
    [property: Description("我们的建议编号。")] string Number,
    [property: Description("变更后的状态。")] SuggestionStatus Status,
    [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("变更的类别。")] TimelineKind Kind,
    [property: Description("一句话。")] string Title,
    [property: Description("详细内容，可能没有。")] string? Text)
{
    public static ChangeItem Of(Change change) => new(
        change.Id, ChangeCursor.Of(change.Position!.Value), change.At, change.ExternalNumber, change.Number, change.Status, change.Status.Name(),
        change.Kind, change.Title, change.Text);
}

/// <summary>A place among the changes; partners keep it as it is.</summary>
internal static class ChangeCursor
{
    private const string Version = "c1:";

    public static string Of(long position) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{Version}{position}"));

    /// <summary>Before everything where none is given.</summary>
    /// <exception cref="Refusal"><see cref="CommonErrors.BadCursor"/></exception>
    public static long Parse(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor)) return 0;
        if (cursor.Length <= 40 && Base64Url.IsValid(cursor) && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)) is var text
            && text.StartsWith(Version, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(Version.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return position;
        throw CommonErrors.BadCursor.Refuse("游标无效。请使用上一次返回的 next，或不带游标从头拉取。");
    }
}
