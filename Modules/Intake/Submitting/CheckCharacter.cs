namespace ZhihuiShibei.Intake.Submitting;

/// <summary>
/// The last character of whatever is dictated (numbers of suggestions, codes of boxes): with it every single wrong digit and every
/// swap of neighbours is noticed. No 0/O and no 1/I.
/// </summary>
internal static class CheckCharacter
{
    // 31 characters, a prime number: weights modulo a prime tell single errors and transpositions apart.
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXY";

    public static char Of(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[i] - '0' + 1) * (i + 2);
        return Alphabet[sum % Alphabet.Length];
    }
}
