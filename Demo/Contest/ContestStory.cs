using System.Text.Json.Nodes;

namespace ZhihuiShibei.Demo.Contest;

/// <summary>
/// 金点子大赛 from its first call to the published handing-over of its last prize, half a year of it, each step by the party whose
/// step it is.
/// </summary>
/// <param name="move">Sets the clock forward, and returns when what fell due by then is done.</param>
/// <param name="files">Where the certificates and the evidence are put.</param>
internal sealed partial class ContestStory(
    Uri api, Uri weChat, string password, Func<DateTimeOffset, Task> move, DirectoryInfo files, TextWriter output) : IDisposable
{
    public const string Code = "jindianzi";

    private const int Entrants = 40;
    private static readonly string[] JuryNames = ["pingwei", "pingwei2", "pingwei3", "pingwei4", "pingwei5"];

    private readonly Story _story = new(output);
    private readonly Party _officer = new("社会工作部", api);
    private readonly Party _second = new("社会工作部另一人", api);
    private readonly Party _lead = new("住建局", api);
    private readonly Party _weChat = new("微信", weChat);
    private readonly Party _anyone = new("市民", api);
    private readonly List<Party> _residents = [];
    private readonly List<string> _suggestions = [];
    private string _id = "";

    private string Its => $"/api/office/contests/{_id}";

    public async Task PlayAsync()
    {
        await CallAsync();
        await EnterAsync();
        await HandleAsync();
        await CloseAsync();
        await PrepareAsync();
        await ScoreAsync();
        await DeliberateAsync();
        await ProposeAsync();
        await ShowAndHearAsync();
        await HandOutAsync();
        await ProveAsync();
        output.WriteLine("\n大赛全部步骤与所述一致。");
    }

    public void Dispose()
    {
        foreach (var party in _residents.Concat([_officer, _second, _lead, _weChat, _anyone])) party.Dispose();
    }

    private async Task SignInAsync()
    {
        await SignInAsync(_officer, "shegong");
        await SignInAsync(_second, "shegong2");
        await SignInAsync(_lead, "zhujianju");
    }

    private async Task SignInAsync(Party party, string userName) =>
        party.SignedIn((await party.PostAsync("/api/office/sign-in", new { userName, password })).Text("accessToken"));

    /// <summary>A phone's owner opens the mini-program, again or for the first time.</summary>
    private async Task<Party> ResidentAsync(int number)
    {
        while (_residents.Count <= number) _residents.Add(new(Ideas.NameOf(_residents.Count), api));
        var code = (await _weChat.PostAsync("/__codes", new { openid = $"demo-contest-{number:00}" })).Text("code");
        _residents[number].SignedIn((await _residents[number].PostAsync("/api/mini/sign-in", new { code })).Text("accessToken"));
        return _residents[number];
    }

    /// <summary>Tokens lapse while the clock moves, so everybody signs in anew.</summary>
    private async Task MoveToAsync(DateTimeOffset moment)
    {
        await move(moment);
        await SignInAsync();
    }

    private static DateTimeOffset At(int year, int month, int day, int hour = 9, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    private static IEnumerable<JsonNode> Of(Answer answer, string name = "items") => answer.Items(name).Select(i => i!);
}
