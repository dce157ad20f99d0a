using System.Text;

namespace ZhihuiShibei.Files.Inspecting;

/// <summary>Names of a PDF that matter, counted in a piece of it. All are long enough not to occur by chance in packed bytes.</summary>
internal sealed class PdfNames
{
    private const int Longest = 24;

    private static readonly HashSet<string> Acting =
        ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "ImportData", "SubmitForm", "GoToE", "Rendition"];

    public bool Encrypted { get; private set; }
    public bool Active { get; private set; }
    public int Pages { get; private set; }

    public void Count(ReadOnlySpan<byte> pdf)
    {
        var afterType = false;
        for (int at = 0, slash; (slash = pdf[at..].IndexOf((byte)'/')) >= 0;)
        {
            var between = pdf[at..(at + slash)];
            var name = NameAt(pdf[(at + slash + 1)..], out var length);
            if (name == "Page" && afterType && between.Trim(" \t\r\n\f\0"u8).IsEmpty) Pages++;
            Encrypted |= name == "Encrypt";
            Active |= Acting.Contains(name);
            afterType = name == "Type";
            at += slash + 1 + length;
        }
    }

    /// <summary>Up to the next delimiter; <c>#61</c> is <c>a</c>, which hides a name from a plain search.</summary>
    private static string NameAt(ReadOnlySpan<byte> rest, out int length)
    {
        var name = new StringBuilder(Longest);
        for (length = 0; length < rest.Length && name.Length < Longest && !IsDelimiter(rest[length]); length++)
        {
            var c = rest[length];
            if (c == '#' && length + 2 < rest.Length && char.IsAsciiHexDigit((char)rest[length + 1]) && char.IsAsciiHexDigit((char)rest[length + 2]))
            {
                c = Convert.FromHexString([(char)rest[length + 1], (char)rest[length + 2]])[0];
                length += 2;
            }

            name.Append((char)c);
        }

        return name.ToString();
    }

    private static bool IsDelimiter(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32 or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>'
        or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
