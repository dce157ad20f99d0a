using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>The list in force, ready to search. Looked up for each text, built anew only when another version has taken over. Singleton.</summary>
internal sealed class CurrentWords
{
    private volatile Built _built = new(0, new(WordList.BuiltIn));

    /// <summary>The list's number and its finder; number 0 is the built-in list.</summary>
    public async Task<(int Number, WordFinder Finder)> OfAsync(IntakeContext db, CancellationToken ct)
    {
        var number = await db.Set<WordList>().Where(l => l.IsActive).Select(l => (int?)l.Number).FirstOrDefaultAsync(ct) ?? 0;
        if (number != _built.Number)
        {
            var list = number == 0 ? WordList.BuiltIn : (await db.Set<WordList>().AsNoTracking().FirstAsync(l => l.Number == number, ct)).Categories;
            _built = new(number, new(list));
        }

        return (_built.Number, _built.Finder);
    }

    private sealed record Built(int Number, WordFinder Finder);
}
