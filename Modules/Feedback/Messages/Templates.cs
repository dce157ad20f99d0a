using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Feedback.Messages;

/// <summary>
/// The configured templates, checked once at start: a template that could not carry every notice it is meant for would
/// otherwise be found out by a resident who hears nothing.
/// </summary>
internal sealed class Templates
{
    /// <summary>What one question of <c>wx.requestSubscribeMessage</c> may ask for on every client.</summary>
    public const int AtMost = 3;

    // Came later than the others: without a template of their own they go by the one for progress.
    private static readonly NoticeAbout[] LikeProgress =
        [NoticeAbout.Extension, NoticeAbout.Adoption, NoticeAbout.Review, NoticeAbout.Award, NoticeAbout.Collection];

    private readonly Dictionary<NoticeAbout, TemplateSettings> _byAbout;

    /// <exception cref="InvalidOperationException">More than three templates, one id with two meanings, or a key that cannot show its field.</exception>
    public Templates(IOptions<FeedbackSettings> options)
    {
        _byAbout = options.Value.Templates.Where(t => t.Value.Id.Length > 0).ToDictionary();
        if (_byAbout.TryGetValue(NoticeAbout.Progress, out var progress))
            foreach (var about in LikeProgress) _byAbout.TryAdd(about, progress);
        if (Ids.Count() > AtMost) throw Wrong($"names {Ids.Count()} different ids, at most {AtMost} can be asked for.");
        foreach (var (about, template) in _byAbout)
        {
            if (template.Fields.Count == 0) throw Wrong($"{about} has no Fields.");
            if (_byAbout.Values.Any(t => t.Id == template.Id && t.LongTerm != template.LongTerm))
                throw Wrong($"'{template.Id}' is both long-term and one-time.");
            foreach (var state in NoticeWords.States) Try(about, state);
        }
    }

    private IEnumerable<string> Ids => _byAbout.Values.Select(t => t.Id).Distinct();

    public TemplateSettings? For(NoticeAbout about) => _byAbout.GetValueOrDefault(about);

    /// <summary>What a template tells.</summary>
    public NoticeAbout[] Tells(string templateId) => [.. _byAbout.Where(pair => pair.Value.Id == templateId).Select(pair => pair.Key).Order()];

    public bool IsLongTerm(string templateId) => _byAbout.Values.Any(t => t.Id == templateId && t.LongTerm);

    /// <summary>The templates to ask a resident for, each with what it tells.</summary>
    public IEnumerable<(TemplateSettings Template, IReadOnlyList<NoticeAbout> Tells)> All => _byAbout.GroupBy(pair => pair.Value.Id)
        .Select(group => (group.First().Value, (IReadOnlyList<NoticeAbout>)Tells(group.Key)));

    /// <summary>The values of a message; free text is cut to what the key takes.</summary>
    public static Dictionary<string, string> Values(TemplateSettings template, Notice notice, Recipient recipient) =>
        template.Fields.ToDictionary(field => field.Key, field => SubscribeValue.Fit(field.Key, field.Value switch
        {
            NoticeField.Topic => recipient.Topic,
            NoticeField.Number => recipient.Number,
            NoticeField.State => notice.State,
            NoticeField.When => SubscribeValue.Time(notice.NewsAt),
            _ => notice.Hint,
        }));

    public static string? PageOf(TemplateSettings template, Guid suggestion) =>
        template.Page.Length == 0 ? null : template.Page.Replace("{id}", suggestion.ToString(), StringComparison.Ordinal);

    /// <summary>Templates for development and tests: the stand-in takes any id, and holds the values to WeChat's rules.</summary>
    public static Dictionary<NoticeAbout, TemplateSettings> ForDevelopment()
    {
        return new()
        {
            [NoticeAbout.Supplement] = Of("stand-in-progress", "建议办理进度提醒"),
            [NoticeAbout.Decision] = Of("stand-in-decision", "建议受理结果通知"),
            [NoticeAbout.Progress] = Of("stand-in-progress", "建议办理进度提醒"),
            [NoticeAbout.Conclusion] = Of("stand-in-conclusion", "建议答复通知"),
        };

        static TemplateSettings Of(string id, string title) => new()
        {
            Id = id,
            Title = title,
            Fields =
            {
                ["thing1"] = NoticeField.Topic, ["character_string2"] = NoticeField.Number, ["phrase3"] = NoticeField.State,
                ["date4"] = NoticeField.When, ["thing5"] = NoticeField.Hint,
            },
        };
    }

    private void Try(NoticeAbout about, string state)
    {
        var sample = new News(Guid.Empty, about, state, new string('示', 60), "", DateTimeOffset.UnixEpoch);
        var to = new Recipient { SuggestionId = Guid.Empty, Number = "SB-20241128-0042-K", Topic = new string('例', 60), SuggesterId = Guid.Empty };
        try
        {
            Values(_byAbout[about], Notice.Plan(sample, new(NoticeRoute.WeChat, null), DateTimeOffset.UnixEpoch), to);
        }
        catch (ArgumentException e)
        {
            throw Wrong($"{about} ({about.Name()}): {e.Message}.");
        }
    }

    private static InvalidOperationException Wrong(string why) => new($"Feedback:Templates {why}");
}
