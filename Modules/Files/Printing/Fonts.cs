using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace ZhihuiShibei.Files.Printing;

/// <summary>The loaded font files. Each is read at its first use and kept, since reading takes longer than setting a page. Singleton.</summary>
public sealed class Fonts(IOptions<PrintingSettings> settings) : IDisposable
{
    private readonly ConcurrentDictionary<FontFace, Lazy<Loaded>> _faces = new();

    /// <summary>A face with its shaper, which serves one caller at a time.</summary>
    internal sealed record Loaded(SKTypeface Typeface, SKShaper Shaper, Lock InUse);

    /// <exception cref="FontMissingException">The file is not there or is no font.</exception>
    internal Loaded Of(FontFace face)
    {
        try
        {
            return _faces.GetOrAdd(face, f => new(() => Load(settings.Value.PathOf(f)))).Value;
        }
        catch (FontMissingException)
        {
            // Looked for again the next time, so that installing the font mends a running host.
            _faces.TryRemove(face, out _);
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var face in _faces.Values.Where(f => f.IsValueCreated))
        {
            face.Value.Shaper.Dispose();
            face.Value.Typeface.Dispose();
        }
    }

    private Loaded Load(string path)
    {
        if (!File.Exists(path)) throw new FontMissingException(path, "is not there");
        var index = path.EndsWith(".ttc", StringComparison.OrdinalIgnoreCase) ? settings.Value.CollectionIndex : 0;
        var typeface = SKTypeface.FromFile(path, index) ?? throw new FontMissingException(path, "is not a font");
        return new(typeface, new SKShaper(typeface), new Lock());
    }
}
