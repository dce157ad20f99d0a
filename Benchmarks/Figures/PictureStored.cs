using System.Diagnostics;
using System.Net.Http.Headers;
using SkiaSharp;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>From a telephone's picture of twelve megapixels on the wire to its receipt: inspected, written anew, stored with a thumbnail.</summary>
internal static class PictureStored
{
    private const double Reach = 150;
    private const int WarmUp = 5, Uploads = 40;

    public static async Task<Figure> MeasureAsync(HostProcess host, HttpClient http, string token, CancellationToken ct)
    {
        List<double> took = [];
        var bytes = 0;
        for (var i = 0; i < WarmUp + Uploads; i++)
        {
            // Another one each time: the same bytes would be stored only once.
            var picture = Picture(i);
            bytes = picture.Length;
            using var file = new ByteArrayContent(picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
            using var form = new MultipartFormDataContent { { file, "file", "tmp.jpg" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/mini/files")) { Content = form };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            var watch = Stopwatch.StartNew();
            using var answer = await http.SendAsync(request, ct);
            if (!answer.IsSuccessStatusCode) throw new BenchFailure($"/api/mini/files answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(ct)}");
            if (i >= WarmUp) took.Add(watch.Elapsed.TotalMilliseconds);
        }

        var p50 = Percentiles.Of(took, 0.5);
        return new("picture stored, p50", $"{p50:0} ms", $"≤ {Reach} ms", p50 <= Reach,
            $"4032 × 3024 JPEG of {bytes / 1e6:0.0} MB over HTTP, one after another; p99 {Percentiles.Of(took, 0.99):0} ms");
    }

    /// <summary>With as much detail as a photograph has.</summary>
    private static byte[] Picture(int seed)
    {
        using var bitmap = new SKBitmap(4032, 3024);
        using var canvas = new SKCanvas(bitmap);
        using var clouds = new SKPaint { Shader = SKShader.CreatePerlinNoiseTurbulence(0.02f, 0.02f, 4, seed) };
        canvas.Clear(SKColors.SkyBlue);
        canvas.DrawPaint(clouds);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 88);
        return data.ToArray();
    }
}
