using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ZhihuiShibei.Tests.House;
using ZhihuiShibei.Tests.Reporting;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>证据包: exported over HTTP, and held against the script that anybody may run.</summary>
internal static class Evidence
{
    /// <summary>The pack agrees with itself; a changed score, draw or place is found out, even when the manifest is made to fit.</summary>
    public static async Task HoldsAsync(ShibeiApp app, Contested contest)
    {
        var pack = await ExportAsync(app, contest);
        var names = Files(pack).Keys;
        Assert.That(names, Is.SupersetOf(new[] { "manifest.json", "rules.json", "jurors.json", "scores.json", "results.json", "README.txt" }));
        var (code, said) = Run(pack);
        Assert.That(code, Is.Zero, said);
        Assert.That(said, Does.Contain("everything agrees"));

        var broken = Run(Changed(pack, "minutes.json", json => json[0]!["text"] = "另一份纪要", fits: false));
        Assert.That(broken.Code, Is.EqualTo(1));
        Assert.That(broken.Said, Does.Contain("minutes.json: not the file that the manifest names"));
        Differs(pack, "results.json", json => json[0]!["standings"]![0]!["mean"] = 99.99m, "result 1");
        Differs(pack, "scores.json", json => json[0]!["scores"]!["effect"] = 0, "result");
        Differs(pack, "conflicts.json", json => json.AsArray().Add(new JsonObject
        {
            ["entryId"] = Json(pack, "assignments.json")[0]!["entryId"]!.DeepClone(), ["jurorId"] = Json(pack, "assignments.json")[0]!["jurorId"]!.DeepClone(),
            ["source"] = "Found", ["step"] = 0, ["at"] = "2024-11-28T01:00:00.000000Z",
        }), "draw");
        Differs(pack, "contest.json", json => json["seed"] = "another", "draw");
    }

    public static async Task<byte[]> ExportAsync(ShibeiApp app, Contested contest)
    {
        await contest.RenewAsync();
        var job = (string)(await contest.Officer.PostAsync($"/api/office/contests/{contest.Id}/evidence")).Ok()["jobId"]!;
        var done = await app.DoneAsync(contest.Officer, job);
        Assert.That((string)done["status"]!, Is.EqualTo("Done"), done.Text);
        var pack = await contest.Officer.Http.GetByteArrayAsync((string)done["resultLink"]!);
        Assert.That((string)done["message"]!, Does.Contain(Convert.ToHexStringLower(SHA256.HashData(Files(pack)["manifest.json"]))), "the fingerprint to publish");
        Assert.That(
            await app.Database.ScalarAsync<long>(
                "select count(*) from kernel.audit where action = 'contest.evidence-made' and detail = $1", Convert.ToHexStringLower(SHA256.HashData(Files(pack)["manifest.json"]))),
            Is.EqualTo(1), "and in the audit log");
        return pack;
    }

    public static Dictionary<string, byte[]> Files(byte[] pack)
    {
        using var archive = new ZipArchive(new MemoryStream(pack));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = new MemoryStream();
            using var stream = e.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    public static JsonNode Json(byte[] pack, string name) => JsonNode.Parse(Files(pack)[name])!;

    /// <summary>Runs the script as anybody would.</summary>
    public static (int Code, string Said) Run(byte[] pack)
    {
        var path = Path.Combine(Path.GetTempPath(), $"pack-{Guid.NewGuid():N}.zip");
        File.WriteAllBytes(path, pack);
        try
        {
            using var process = Command.Start("/usr/bin/python3", "-B", Path.Combine(TheHouse.Root, "tools/recompute-contest.py"), path);
            process.StandardInput.Close();
            var complaint = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd() + complaint.Result;
            process.WaitForExit();
            return (process.ExitCode, said);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Differs(byte[] pack, string name, Action<JsonNode> change, string says)
    {
        var (code, said) = Run(Changed(pack, name, change, fits: true));
        Assert.That((code, said), Is.EqualTo((1, said)), name);
        Assert.That(said, Does.Contain($"DIFFERS {says}"), name);
    }

    /// <summary>The pack with one file changed; the manifest too, where it fits.</summary>
    public static byte[] Changed(byte[] pack, string name, Action<JsonNode> change, bool fits)
    {
        var files = Files(pack);
        var json = JsonNode.Parse(files[name])!;
        change(json);
        files[name] = Encoding.UTF8.GetBytes(json.ToJsonString());
        if (fits)
        {
            var manifest = JsonNode.Parse(files["manifest.json"])!;
            var line = manifest["files"]!.AsArray().Single(f => (string)f!["name"]! == name)!;
            (line["bytes"], line["sha256"]) = (files[name].Length, Convert.ToHexStringLower(SHA256.HashData(files[name])));
            files["manifest.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        }

        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (file, bytes) in files)
            {
                using var into = archive.CreateEntry(file).Open();
                into.Write(bytes);
            }

        return content.ToArray();
    }
}
