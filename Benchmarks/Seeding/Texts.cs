using ZhihuiShibei.Benchmarks.Seeding.Corpus;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Benchmarks.Seeding;

/// <summary>The three textual elements of a suggestion with what they are about.</summary>
internal sealed record Writing(string Topic, string Rationale, string Countermeasures, Domain Domain, LivelihoodAspect? Aspect, Community Place, string Subdistrict);

/// <summary>
/// Suggestions that residents of 市北区 might write, some 300 characters each, every one about a matter of its own. Any of them can be
/// written again, also in other words, by its number and the seed alone.
/// </summary>
internal sealed class Texts(int seed)
{
    private const int Rewriting = 0x5EED;

    /// <summary>As it was handed in.</summary>
    public Writing Write(int number) => new Telling(new Random(Matter.HashCode(seed + 1, number)), complete: 1).Of(Matter.Of(seed, number));

    /// <summary>转述: the same matter as another person would put it: other wordings and order, a quarter left out, something added.</summary>
    public Writing Paraphrase(int number) =>
        new Telling(new Random(Matter.HashCode(seed + Rewriting, number)), complete: 0.75).Of(Matter.Of(seed, number));

    /// <summary>转发: the same words with a sentence left out at the beginning and a wish at the end.</summary>
    public Writing Copy(int number)
    {
        var its = Write(number);
        var cut = its.Rationale.IndexOf('。', StringComparison.Ordinal) + 1;
        return its with { Rationale = its.Rationale[cut..] + "请予考虑。" };
    }
}
