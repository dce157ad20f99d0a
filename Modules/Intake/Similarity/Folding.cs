namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// Makes characters equal that a reader takes for the same: capitals and small letters, full-width and half-width forms. One
/// UTF-16 unit becomes one, so that an offset in the folded text is one in the text. By hand, because the host runs without
/// the culture data that normalisation needs.
/// </summary>
internal static class Folding
{
    public static char Fold(char c) => c switch
    {
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        _ => char.ToLowerInvariant(c),
    };

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, its) =>
    {
        for (var i = 0; i < its.Length; i++) folded[i] = Fold(its[i]);
    });
}
