using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>派单目录, one version: in force from a day on, until a later version is. Never changed once published.</summary>
internal sealed class CatalogueVersion
{
    private readonly List<CatalogueLine> _lines = [];

    public int Number { get; init; }
    public DateOnly EffectiveFrom { get; init; }
    /// <summary>Where the lines come from, as officials read it.</summary>
    public string Source { get; init; } = "";
    public DateTimeOffset PublishedAt { get; init; }
    public Guid PublishedBy { get; init; }
    public IReadOnlyList<CatalogueLine> Lines => _lines;

    public void Add(IEnumerable<CatalogueLine> lines) => _lines.AddRange(lines);
}

/// <summary>
/// One line: matters of this domain, aspect and place (each open where nothing is given) go to this lead and these co-units.
/// Units stand by their codes, so that a catalogue can be written before they are set up and read after they are renamed.
/// </summary>
internal sealed class CatalogueLine
{
    /// <summary>属地街道: whichever subdistrict the matter lies in.</summary>
    public const string Local = "@place";

    public int Version { get; init; }
    /// <summary>From 1, in the order published.</summary>
    public int Number { get; init; }
    public Domain? Domain { get; init; }
    public LivelihoodAspect? Aspect { get; init; }
    public string? SubdistrictCode { get; init; }
    /// <summary>A unit's code, or <see cref="Local"/>.</summary>
    public string Lead { get; init; } = "";
    /// <summary>Codes as <see cref="Lead"/>.</summary>
    public string[] CoUnits { get; init; } = [];
    /// <summary>依据, such as an article of the list of duties 权责清单.</summary>
    public string? Basis { get; init; }

    /// <summary>Whether it speaks of such a matter.</summary>
    public bool Fits(Domain? domain, LivelihoodAspect? aspect, string? subdistrict) =>
        (Domain is null || Domain == domain) && (Aspect is null || Aspect == aspect)
        && (SubdistrictCode is null || SubdistrictCode == subdistrict) && (subdistrict is not null || (Lead != Local && !CoUnits.Contains(Local)));

    /// <summary>Of several that fit, the closest speaks: an aspect says more than a domain, a place more than neither.</summary>
    public int Closeness => (Aspect is null ? 0 : 4) + (SubdistrictCode is null ? 0 : 2) + (Domain is null ? 0 : 1);
}

/// <summary>派单取舍: what the catalogue proposed for a case and what became of it; what is overruled often wants another line.</summary>
internal sealed class DispatchChoice
{
    public Guid CaseId { get; init; }
    public int Version { get; init; }
    public int Line { get; init; }
    public Guid ProposedUnitId { get; init; }
    public Guid ChosenUnitId { get; set; }
    public DateTimeOffset At { get; set; }
}
