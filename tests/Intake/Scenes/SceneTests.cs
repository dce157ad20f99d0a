using System.Net;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Scenes;

namespace ZhihuiShibei.Tests.Intake.Scenes;

/// <summary>What a scanned code means.</summary>
internal sealed class SceneTests
{
    [TestCase("b=001{0}", "b=001{0}")]
    [TestCase("b%3D001{0}", "b=001{0}")]
    [TestCase("b%253D001{0}", "b=001{0}")]
    [TestCase("B= 001-{0} ", "b=001{0}")]
    [TestCase("https%3A%2F%2Fshibei.example%2Fs%2Fb%3D001{0}", "b=001{0}")]
    [TestCase("b=0010", null)]
    [TestCase("b=", null)]
    [TestCase("x=001{0}", null)]
    [TestCase("%", null)]
    [TestCase("b=%E4%B8%80%E4%BA%8C%E4%B8%89{0}", null)]
    [TestCase("t=sb202411280042L", "t=SB-20241128-0042-L")]
    [TestCase("t=SB-20241128-0042-K", null)]
    [TestCase("z=jindianzi", "z=jindianzi")]
    [TestCase("z=012345678901234567890123456789012", null)]
    public void A_scene_is_read_however_it_is_encoded(string text, string? expected)
    {
        var check = new BoxCode(1).ToString()[^1].ToString();
        Assert.That(Scene.Parse(text.Replace("{0}", check))?.ToString(), Is.EqualTo(expected?.Replace("{0}", check)));
    }

    [Test]
    public void Every_wrong_digit_and_every_swap_in_a_box_code_is_noticed_and_every_code_reads_back()
    {
        for (var ordinal = 1; ordinal <= 999; ordinal++)
        {
            var code = new BoxCode(ordinal).ToString();
            Assert.That(BoxCode.Parse($" {code[..2].ToLowerInvariant()} {code[2..].ToLowerInvariant()}"), Is.EqualTo(new BoxCode(ordinal)));
            for (var at = 0; at < 3; at++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                    if (digit != code[at]) Assert.That(BoxCode.Parse(code[..at] + digit + code[(at + 1)..]), Is.Null, code);
                if (at < 2 && code[at] != code[at + 1])
                    Assert.That(BoxCode.Parse($"{code[..at]}{code[at + 1]}{code[at]}{code[(at + 2)..]}"), Is.Null, code);
            }
        }
    }

    [Test]
    public async Task The_mini_program_learns_what_was_scanned_and_each_box_how_often_it_was()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (anyone, wang, keeper) = (app.Anyone(), await app.ResidentAsync(), await app.StaffAsync("xiangguan"));
        var box = await OnPaper.BoxAsync(app);
        var code = await app.Database.ScalarAsync<string>("select code from intake.suggestion_box where id = $1", box);
        var scene = (await anyone.GetAsync($"/api/open/scenes/b%253D{code}")).Ok();
        Assert.That(((string)scene["kind"]!, (string)scene["box"]["code"]!, (string)scene["box"]["subdistrictCode"]!), Is.EqualTo(("Box", code, OnPaper.Subdistrict)));
        Assert.That((string)(await anyone.GetAsync("/api/open/scenes/t=SB-20241128-0042-L")).Ok()["number"]!, Is.EqualTo("SB-20241128-0042-L"));
        (await anyone.GetAsync("/api/open/scenes/z=jindianzi")).Refused(HttpStatusCode.NotFound, "scene.theme-not-found");
        (await anyone.GetAsync("/api/open/scenes/b=999A")).Refused(HttpStatusCode.NotFound, "scene.unknown");
        (await anyone.GetAsync($"/api/open/scenes/b={new BoxCode(998)}")).Refused(HttpStatusCode.NotFound, "scene.unknown");
        (await anyone.GetAsync("/api/open/scenes/%25")).Refused(HttpStatusCode.NotFound, "scene.unknown");

        var body = System.Text.Json.JsonSerializer.SerializeToNode(Samples.Suggestion())!;
        body["boxCode"] = code;
        var id = (await wang.PostAsync("/api/mini/suggestions", body)).Ok()["id"];
        body["boxCode"] = "000Z";
        (await wang.PostAsync("/api/mini/suggestions", body)).Ok();
        var shown = (await keeper.GetAsync($"/api/office/boxes/{box}")).Ok();
        Assert.That(((int)shown["byScan"]!, (int)shown["onPaper"]!), Is.EqualTo((1, 0)));
        var read = (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/suggestions/{id}")).Ok();
        Assert.That(((string)read["channel"]!, (string)read["origin"]["boxCode"]!), Is.EqualTo(("MiniProgram", code)));
    }
}
