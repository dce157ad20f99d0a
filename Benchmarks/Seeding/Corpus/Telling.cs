namespace ZhihuiShibei.Benchmarks.Seeding.Corpus;

/// <summary>
/// Puts a matter into words: one person's choice of wordings, sentences and their order. Another person tells the same matter with
/// other words, leaves out a part of it, and adds what matters to them.
/// </summary>
/// <param name="complete">The part of what could be told that is told, such as 0.75 for one who is brief.</param>
internal sealed class Telling(Random random, double complete)
{
    public Writing Of(Matter its) => new(
        Title(its), Rationale(its), Countermeasures(its), its.Theme.Domain, its.Theme.Aspect, its.Place, its.Subdistrict.Code);

    private string Title(Matter its)
    {
        var (spot, thing, trouble) = (Chance(0.5) ? its.Spot : its.ShortSpot, its.Thing.Head(random), its.Troubles[0].Head(random));
        var (act, remedy) = (Word("act"), its.Remedies[0].Head(random));
        return random.Next(8) switch
        {
            0 => $"关于{act}{spot}{thing}、解决{trouble}问题的建议",
            1 => $"{spot}{trouble}，建议{act}{thing}",
            2 => $"建议{act}{spot}的{thing}，改变{trouble}的现状",
            3 => $"{spot}{thing}的问题：{trouble}",
            4 => $"针对{trouble}，{act}{spot}{thing}的建议",
            5 => $"希望{spot}{act}{thing}（{trouble}）",
            6 => $"{spot}{thing}：{trouble}，盼{remedy}",
            _ => $"{thing}要{act}：{spot}{trouble}",
        };
    }

    private string Rationale(Matter its)
    {
        List<string> told = [Setting(its)];
        told.AddRange(its.Troubles.Where((_, i) => i == 0 || Kept).Select(t => Trouble(its, t.Say(random))));
        told.AddRange(its.Details.Where(_ => Kept).Select(Seen));
        if (Chance(0.5)) told.Add(Word("filler"));
        Shuffle(told);
        return Word("opening") + string.Concat(told) + (Chance(0.5) ? Word("closing") : "");
    }

    private string Countermeasures(Matter its)
    {
        List<string> told = [.. its.Remedies.Where((_, i) => i == 0 || Kept).Select(r => r.Say(random))];
        told.AddRange(its.Details.Where(_ => Kept).Select(d => $"把{d.Position.Say(random)}的{d.Object.Say(random)}{d.Fix.Say(random)}"));
        if (Kept) told.Add($"所需资金约{its.Cost}万元，分年安排");
        Shuffle(told);
        var listed = Chance(0.6)
            ? string.Join("；", told.Select((t, i) => $"{"一二三四五六七八九"[i]}是{t}")) + "。"
            : string.Concat(told.Select(t => $"建议{t}。"));
        return listed + (Chance(0.3) ? Word("filler") : "") + (Chance(0.4) ? Word("closing") : "");
    }

    private string Setting(Matter its) => random.Next(4) switch
    {
        0 => $"{its.Spot}在{its.Place.Name}，住着{its.Households}户。",
        1 => $"{its.Subdistrict.Name}{its.ShortSpot}一带，{its.Thing.Say(random)}一直是个难题。",
        2 => $"说的是{its.ShortSpot}的{its.Thing.Say(random)}，涉及约{its.Households}户居民。",
        _ => $"{its.Place.Name}{its.Spot}的{its.Thing.Say(random)}，居民早就盼着能有改变。",
    };

    private string Trouble(Matter its, string trouble) => random.Next(4) switch
    {
        0 => $"最突出的是{trouble}。",
        1 => $"因为{its.Thing.Say(random)}跟不上，{trouble}。",
        2 => $"{trouble}，天天如此。",
        _ => $"其次，{trouble}，大家很苦恼。",
    };

    private string Seen(Detail its) => random.Next(3) switch
    {
        0 => $"{its.Position.Say(random)}的{its.Object.Say(random)}{its.State.Say(random)}，{its.Who.Say(random)}{its.Effect.Say(random)}。",
        1 => $"{its.Who.Say(random)}{its.Effect.Say(random)}，就是因为{its.Position.Say(random)}{its.Object.Say(random)}{its.State.Say(random)}。",
        _ => $"比如{its.Position.Say(random)}，{its.Object.Say(random)}{its.State.Say(random)}。",
    };

    private bool Kept => Chance(complete);

    private bool Chance(double part) => random.NextDouble() < part;

    private string Word(string pool)
    {
        var concepts = Lexicon.Pool(pool);
        return concepts[random.Next(concepts.Count)].Say(random);
    }

    private void Shuffle(List<string> sentences)
    {
        for (var i = sentences.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (sentences[i], sentences[j]) = (sentences[j], sentences[i]);
        }
    }
}
