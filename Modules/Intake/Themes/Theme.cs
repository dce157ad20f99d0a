using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>What holds a theme together.</summary>
internal enum ThemeOrigin
{
    [Display(Name = "标题用语相同")] Phrase,
    [Display(Name = "内容相同")] Likeness,
}

/// <summary>
/// 主题: what several people ask for. Found by the computer, by a phrase that many titles share or by texts that say the same; named,
/// hidden and merged by officers. Lives on from one computation to the next.
/// </summary>
internal sealed class Theme : Aggregate<ThemeStatus, ThemeAct>
{
    private Theme()
    {
    }

    public ThemeOrigin Origin { get; private set; }
    /// <summary>What the computer calls it.</summary>
    public string AutoTitle { get; private set; } = "";
    /// <summary>The suggestion whose topic it is called by, for <see cref="ThemeOrigin.Likeness"/>; nothing once that dropped out.</summary>
    public Guid? CentralId { get; private set; }
    /// <summary>What an officer called it.</summary>
    public string? Name { get; private set; }
    /// <summary>A suggestion whose title has one of these belongs to it; folded, none for <see cref="ThemeOrigin.Likeness"/>.</summary>
    public List<string> Phrases { get; private set; } = [];
    /// <summary>Where its suggestions count while it is merged; never a merged one itself.</summary>
    public Guid? MergedInto { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>What people read.</summary>
    public string Title => Name ?? AutoTitle;

    /// <summary>Where its suggestions count.</summary>
    public Guid CountsAs => MergedInto ?? Id;

    protected override Lifecycle<ThemeStatus, ThemeAct> Lifecycle => ThemeLifecycle.Table;

    /// <summary>发现: a phrase that many titles share.</summary>
    public static Theme Find(string title, IEnumerable<string> phrases, DateTimeOffset at) =>
        Found(new() { Id = NewId.At(at), Origin = ThemeOrigin.Phrase, AutoTitle = title, Phrases = [.. phrases], FoundAt = at });

    /// <summary>发现: texts that say the same.</summary>
    public static Theme Find(string topic, Guid central, DateTimeOffset at) =>
        Found(new() { Id = NewId.At(at), Origin = ThemeOrigin.Likeness, AutoTitle = topic, CentralId = central, FoundAt = at });

    private static Theme Found(Theme theme)
    {
        theme.Begin(ThemeAct.Find, Actor.System, theme.FoundAt);
        return theme;
    }

    /// <summary>Called by another suggestion's topic, since its own dropped out.</summary>
    public void Recentre(string topic, Guid central) => (AutoTitle, CentralId) = (topic, central);

    /// <summary>Found again, perhaps under more phrases.</summary>
    public void FindAgain(IEnumerable<string> phrases) => Phrases = [.. Phrases.Union(phrases)];

    /// <summary>命名.</summary>
    public void Rename(string name, Actor by, DateTimeOffset at)
    {
        Perform(ThemeAct.Name, by, at, name);
        Name = name;
    }

    /// <summary>隐藏: in no ranking from now on.</summary>
    public void Hide(string reason, Actor by, DateTimeOffset at) => Perform(ThemeAct.Hide, by, at, reason);

    public void Show(Actor by, DateTimeOffset at) => Perform(ThemeAct.Show, by, at);

    /// <summary>并入: its suggestions count there from now on.</summary>
    public void Merge(Guid into, Actor by, DateTimeOffset at)
    {
        Perform(ThemeAct.Merge, by, at, $"{into}");
        MergedInto = into;
    }

    /// <summary>That into which this was merged is itself merged now.</summary>
    public void Follow(Guid into) => MergedInto = into;

    /// <summary>撤销并入: its suggestions count here again.</summary>
    public void Part(Actor by, DateTimeOffset at)
    {
        Perform(ThemeAct.Part, by, at, $"{MergedInto}");
        MergedInto = null;
    }
}
