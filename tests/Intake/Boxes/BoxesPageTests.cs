namespace ZhihuiShibei.Tests.Intake.Boxes;

/// <summary>The page that says where the boxes are, in a real browser.</summary>
internal sealed class BoxesPageTests
{
    [Test]
    public async Task Everybody_finds_the_boxes_of_their_subdistrict_and_which_are_out_of_use()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (box, keeper) = (await OnPaper.BoxAsync(app), await app.StaffAsync("shegong"));
        (await keeper.PostAsync($"/api/office/boxes/{box}/state", new { act = "Suspend", reason = "楼道施工" })).Ok();
        await Browser.LookAsync(new Uri(app.Address, "/boxes"), "boxes", async page =>
        {
            Assert.That(await page.Locator("details").CountAsync(), Is.EqualTo(22));
            await page.Locator("summary", new() { HasText = "大港街道" }).ClickAsync();
            var text = await page.Locator("main").InnerTextAsync();
            Assert.That(text, Does.Contain("143个").And.Contain("楼道施工"));
        });
    }
}
