using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZhihuiShibei.Tests.Intake.Attachments;

/// <summary>What people, telephones and attackers send instead of a picture: a clear word, and nothing left behind.</summary>
internal sealed class BadFileTests
{
    [Test]
    public async Task Whatever_is_not_what_it_should_be_is_refused_in_words_and_leaves_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var jpeg = SampleFiles.Jpeg();
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("a.txt");
        (string Name, byte[] File, string Code)[] bad =
        [
            ("a.jpg", packed.ToArray(), "file.unknown-format"),
            ("huge.png", SampleFiles.PngClaiming(50_000, 50_000), "file.too-many-pixels"),
            ("cut.jpg", jpeg[..(jpeg.Length / 2)], "file.broken"),
            ("page.png", "<html><script>alert(1)</script></html>"u8.ToArray(), "file.unknown-format"),
            ("photo.jpg.exe", [.. "MZ"u8, .. new byte[500]], "file.unknown-format"),
            ("empty.jpg", [], "file.empty"),
            ("iphone.heic", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[64]], "file.heic"),
            ("long.mp3", SampleVoices.Mp3(61), "file.too-long"),
            ("long.aac", SampleVoices.Adts(61), "file.too-long"),
            ("long.amr", SampleVoices.Amr(61), "file.too-long"),
            ("long.wav", SampleVoices.Wav(61), "file.too-long"),
            ("long.m4a", SampleVoices.M4a(61), "file.too-long"),
            ("lying.m4a", SampleVoices.M4a(61, ticksEach: 1), "file.too-long"),
            ("film.mp4", SampleVoices.M4a(5, handler: "vide"), "file.film"),
            ("cut.m4a", SampleVoices.M4a(5)[..^100], "file.broken"),
            ("secret.pdf", SampleFiles.Pdf(1, "9 0 obj <</Filter/Standard>> endobj trailer <</Encrypt 9 0 R>>\n"), "file.encrypted"),
            ("script.pdf", SampleFiles.Pdf(1, "9 0 obj <</S /J#61vaScript /JS (app.alert(1))>> endobj\n"), "file.active"),
            ("hidden.pdf", SampleFiles.Pdf(1, PackedObjects("<</Type /EmbeddedFile>>")), "file.active"),
            ("cut.pdf", SampleFiles.Pdf(3)[..100], "file.broken"),
            ("thick.pdf", SampleFiles.Pdf(101), "file.too-many-pages"),
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, file, code) in bad)
            {
                var reply = await wang.UploadAsync("/api/mini/files", file, name);
                Assert.That((reply.Status, reply.Code), Is.EqualTo((HttpStatusCode.BadRequest, code)), name);
            }
        }

        (await wang.PostAsync("/api/mini/files", new MultipartFormDataContent { { new StringContent("x"), "text" } })).Refused(HttpStatusCode.BadRequest, "file.missing");
        using var two = SampleFiles.Form(jpeg);
        two.Add(new ByteArrayContent(jpeg), "file", "b.jpg");
        (await wang.PostAsync("/api/mini/files", two)).Refused(HttpStatusCode.BadRequest, "file.one-at-a-time");
        Assert.That((await wang.PostAsync("/api/mini/files", new { file = "x" })).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.attachment"), Is.Zero);
        Assert.That(FilesOf(app), Is.Empty);
    }

    [Test]
    public async Task What_is_odd_but_whole_is_taken()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        (string Name, byte[] File, string Type)[] good =
        [
            ("a.txt", SampleFiles.Jpeg(), "image/jpeg"), ("b.jpg", SampleFiles.Png(), "image/jpeg"), ("c", SampleFiles.WebP(), "image/jpeg"),
            ("d.gif", SampleFiles.Gif(), "image/jpeg"), ("e.jpg", SampleFiles.Pdf(), "application/pdf"), ("f.m4a", SampleVoices.M4a(59), "audio/mp4"),
            ("g.wav", SampleVoices.Wav(60), "audio/wav"), ("h.aac", SampleVoices.Adts(60), "audio/aac"), ("i.mp3", SampleVoices.Mp3(60), "audio/mpeg"),
            ("j.jpg", [.. SampleFiles.Jpeg(), .. "<script>alert(1)</script>PK"u8], "image/jpeg"),
        ];
        foreach (var (name, file, type) in good)
        {
            var reply = (await wang.UploadAsync("/api/mini/files", file, name)).Ok();
            Assert.That((string)reply["contentType"]!, Is.EqualTo(type), name);
            if (type != "image/jpeg") continue;
            var back = await wang.Http.GetByteArrayAsync($"/api/mini/files/{reply["id"]}");
            Assert.That(Encoding.Latin1.GetString(back), Does.Not.Contain("script"), name);
        }
    }

    [Test]
    public async Task Two_hundred_megabytes_are_cut_off_early_and_a_broken_line_leaves_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var authorization = wang.Http.DefaultRequestHeaders.Authorization!.ToString();
        var sent = await SendAsync(app, authorization, 200L << 20, 200L << 20);
        Assert.That(sent, Is.LessThan(100L << 20), "the line is cut, or the sender told, long before the end");
        await SendAsync(app, authorization, 5L << 20, 1L << 20);
        await Eventually.TrueAsync(() => FilesOf(app).Length == 0, "nothing half-written is left");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.attachment"), Is.Zero);
        (await wang.UploadAsync("/api/mini/files", SampleFiles.Jpeg())).Ok();
    }

    [Test]
    public async Task The_same_file_twenty_times_at_once_is_stored_once_and_one_key_is_one_file()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var jpeg = SampleFiles.Jpeg();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => wang.UploadAsync("/api/mini/files", jpeg)));
        Assert.That(replies.Select(r => r.Status), Has.All.EqualTo(HttpStatusCode.Created));
        Assert.That(replies.Select(r => (Guid)r["id"]!).Distinct().Count(), Is.EqualTo(20));
        Assert.That(FilesOf(app), Has.Length.EqualTo(2), "the picture and its thumbnail");

        var key = Guid.NewGuid().ToString();
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => wang.UploadAsync("/api/mini/files", SampleFiles.Png(), key: key)));
        Assert.That(again.Select(r => (Guid)r["id"]!).Distinct().Count(), Is.EqualTo(1));
        (await wang.UploadAsync("/api/mini/files", jpeg, key: key)).Refused(HttpStatusCode.Conflict, "idempotency.key-reused");
    }

    [Test]
    public async Task Limits_hold_when_files_are_handed_in_and_what_nobody_hands_in_is_forgotten()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 10; i++) ids.Add((Guid)(await wang.UploadAsync("/api/mini/files", SampleFiles.Png(8 + i, 8))).Ok()["id"]!);
        (await wang.PostAsync("/api/mini/suggestions", Samples.SuggestionWith([.. ids]))).Refused(HttpStatusCode.BadRequest, "file.too-many");
        (await wang.PostAsync("/api/mini/suggestions", Samples.SuggestionWith([Guid.NewGuid()]))).Refused(HttpStatusCode.NotFound, "file.not-found");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.Zero);
        (await wang.PostAsync("/api/mini/suggestions", Samples.SuggestionWith([ids[0], ids[0]]))).Ok();
        app.Time.Advance(TimeSpan.FromHours(25));
        wang = await app.ResidentAsync();
        (await wang.PostAsync("/api/mini/suggestions", Samples.SuggestionWith([ids[1]]))).Refused(HttpStatusCode.NotFound, "file.not-found");
        await Eventually.TrueAsync(
            async () =>
            {
                app.Time.Advance(TimeSpan.FromMinutes(2));
                return await app.Database.ScalarAsync<long>("select count(*) from intake.stored_file") == 2;
            }, "the other nine are gone");
        Assert.That(FilesOf(app), Has.Length.EqualTo(2));
        using var kept = await (await app.ResidentAsync()).Http.GetAsync($"/api/mini/files/{ids[0]}");
        Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.OK), "the one handed in stays");
    }

    private static string[] FilesOf(ShibeiApp app) =>
        Directory.Exists(app.Files) ? Directory.GetFiles(app.Files, "*", SearchOption.AllDirectories) : [];

    /// <summary>An upload written by hand, which stops and hangs up after some bytes; says how many went out.</summary>
    private static async Task<long> SendAsync(ShibeiApp app, string authorization, long claimed, long most)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port);
        await using var line = client.GetStream();
        var head = $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";
        await line.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/mini/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: {authorization}\r\nIdempotency-Key: {Guid.NewGuid()}\r\n"
            + $"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {claimed + head.Length}\r\n\r\n{head}"));
        var (piece, sent) = (new byte[256 * 1024], 0L);
        piece[0] = 0xFF;
        try
        {
            for (; sent < most; sent += piece.Length) await line.WriteAsync(piece);
        }
        catch (IOException)
        {
            // The host has cut the line.
        }

        return sent;
    }

    /// <summary>An object stream of a PDF, deflated.</summary>
    private static string PackedObjects(string objects)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(Encoding.ASCII.GetBytes(objects));
        return $"9 0 obj <</Type /ObjStm /Filter /FlateDecode /Length {packed.Length}>> stream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream endobj\n";
    }
}
