using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>Hashes, checks and makes passwords (PBKDF2-HMAC-SHA512 through ASP.NET Core Identity's hasher).</summary>
internal sealed class Passwords
{
    /// <summary>Longer ones are refused before any work is done.</summary>
    public const int MaxLength = 128;

    private const string Lower = "abcdefghjkmnpqrstuvwxyz", Upper = "ABCDEFGHJKMNPQRSTUVWXYZ", Digits = "23456789", Signs = "-+=?@#";
    private readonly PasswordHasher<StaffMember> _hasher;
    private readonly StaffSettings _settings;
    private readonly string _nobodys;

    public Passwords(IOptions<StaffSettings> options)
    {
        _settings = options.Value;
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = _settings.PasswordIterations }));
        _nobodys = Hash(MakeInitial());
    }

    // The hasher takes the user for interface's sake only.
    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <summary>Takes the same time whether there is such a user or not.</summary>
    public bool Verify(string? hash, string password) =>
        _hasher.VerifyHashedPassword(null!, hash ?? _nobodys, password) != PasswordVerificationResult.Failed && hash is not null;

    /// <summary>Long enough, three kinds of characters of four, not the user name.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="IdentityErrors.PasswordWeak"/></exception>
    public void CheckRules(string password, string userName)
    {
        var kinds = new[] { password.Any(char.IsLower), password.Any(char.IsUpper), password.Any(char.IsDigit), password.Any(c => !char.IsLetterOrDigit(c)) };
        if (password.Length < _settings.MinPasswordLength || kinds.Count(k => k) < 3)
            throw IdentityErrors.PasswordWeak.Refuse($"密码至少 {_settings.MinPasswordLength} 个字符，并包含大写字母、小写字母、数字、符号中的三种。");
        if (password.Contains(userName, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 5)
            throw IdentityErrors.PasswordWeak.Refuse("密码不能包含用户名，也不能由少数几个字符重复组成。");
    }

    /// <summary>Sixteen characters that can be read out over the telephone: no l, 1, I, o, 0, O.</summary>
    public static string MakeInitial() => string.Concat(
        RandomNumberGenerator.GetString(Upper, 1), RandomNumberGenerator.GetString(Lower + Digits, 12),
        RandomNumberGenerator.GetString(Signs, 1), RandomNumberGenerator.GetString(Digits, 2));
}
