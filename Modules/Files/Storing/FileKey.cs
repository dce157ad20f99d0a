namespace ZhihuiShibei.Files.Storing;

/// <summary>Where a file is found again: by its content, in the area of the module that keeps it and alone may delete it.</summary>
/// <param name="Area">The module's name; lower-case letters.</param>
/// <param name="Hash">SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
public readonly record struct FileKey(string Area, string Hash)
{
    /// <summary>Relative, with slashes; spread over 256 folders.</summary>
    internal string Path => Area.Length > 0 && Area.All(char.IsAsciiLetterLower) && Hash.Length == 64 && Hash.All(char.IsAsciiHexDigitLower)
        ? $"{Area}/{Hash[..2]}/{Hash}"
        : throw new ArgumentException($"Not a file's key: '{Area}', '{Hash}'.");
}
