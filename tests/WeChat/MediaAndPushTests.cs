using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NUnit.Framework;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Tests.WeChat;

/// <summary>The whole way round: what the stand-in posts, signed and sealed, is what the client reads.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MediaAndPushTests
{
    private static readonly Uri Url = new("http://our.host/wechat/push");

    /// <summary>Where a host's endpoint would stand; may be told to fail first.</summary>
    private sealed class Receiver : HttpMessageHandler
    {
        public WeChatBed? Bed { get; set; }
        public int Failures { get; set; }
        public List<PushEvent> Events { get; } = [];
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var query = PushQuery.From(new QueryCollection(QueryHelpers.ParseQuery(request.RequestUri!.Query)));
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var reading = Bed!.Get<WeChatPush>().Read(query, body);
            Assert.That(reading.Refusal, Is.Null);
            lock (Events)
            {
                Events.AddRange(reading.Events);
                Bodies.Add(Encoding.UTF8.GetString(body));
                if (Failures-- > 0) return new(HttpStatusCode.ServiceUnavailable);
            }
            return new(HttpStatusCode.OK) { Content = new StringContent(PushReading.Answer) };
        }
    }

    private static async Task<(WeChatBed Bed, Receiver Receiver)> StartAsync(bool plain = false)
    {
        var receiver = new Receiver();
        var options = new WeChatStandIn.StandInOptions { PushUrl = Url, PushHandler = receiver };
        receiver.Bed = await WeChatBed.StartAsync(plain ? options with { EncodingAesKey = null } : options);
        return (receiver.Bed, receiver);
    }

    private static readonly DateTimeOffset At = WeChatBed.Start;

    [TestCase("https://files.example/risky.jpg", ContentSuggestion.Risky, 0)]
    [TestCase("https://files.example/a.jpg?sign=risky", ContentSuggestion.Pass, 0)]
    [TestCase("https://files.example/missing.jpg", ContentSuggestion.Review, -1008)]
    public async Task A_picture_gets_its_verdict_later_under_its_trace_id(string url, ContentSuggestion suggestion, int error)
    {
        var (bed, receiver) = await StartAsync();
        await using var _ = bed;
        var submitted = (await bed.Get<IContentSafety>().SubmitMediaAsync("o1", ContentScene.Forum, MediaKind.Image, new(url))).Value!;
        await bed.Server.Pushes.SettledAsync();
        var verdict = (MediaChecked)receiver.Events.Single();
        Assert.That((verdict.TraceId, verdict.OpenId, verdict.Suggestion, verdict.ErrorCode), Is.EqualTo((submitted.TraceId, "o1", suggestion, error)));
    }

    [Test]
    public async Task Answering_the_question_grants_a_credit_for_each_accepted_template()
    {
        var (bed, receiver) = await StartAsync();
        await using var _ = bed;
        Assert.That(await bed.Server.AnswerPopupAsync("o1", accept: true, "T-1", "T-2"), Is.True);
        Assert.That(await bed.Server.AnswerPopupAsync("o1", accept: true, "T-1"), Is.True);
        Assert.That(await bed.Server.AnswerPopupAsync("o1", accept: false, "T-3"), Is.True);
        Assert.That((bed.Server.Credits.Of("o1", "T-1"), bed.Server.Credits.Of("o1", "T-2"), bed.Server.Credits.Of("o1", "T-3")), Is.EqualTo((2, 1, 0)));
        Assert.That(receiver.Events, Is.EqualTo(new PushEvent[]
        {
      new SubscribePopup("o1", At, "T-1", true), new SubscribePopup("o1", At, "T-2", true),
      new SubscribePopup("o1", At, "T-1", true), new SubscribePopup("o1", At, "T-3", false),
        }));
        // No ciphertext holds a hyphen by chance.
        Assert.That(receiver.Bodies, Has.All.Contain("Encrypt").And.All.Not.Contain("T-1"));
    }

    [Test]
    public async Task A_message_sent_is_followed_by_its_proof()
    {
        var (bed, receiver) = await StartAsync();
        await using var _ = bed;
        bed.Server.Credits.Grant("o1", "T");
        var sent = await bed.Get<ISubscribeMessageSender>().SendAsync(new("o1", "T", new Dictionary<string, string> { ["thing1"] = "修路" }));
        await bed.Server.Pushes.SettledAsync();
        var proof = (SubscribeSent)receiver.Events.Single();
        Assert.That((proof.MessageId, proof.Delivered), Is.EqualTo(($"{sent.Value!.MessageId}", true)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Revocation_and_cancellation_arrive_in_safe_and_in_plain_mode(bool plain)
    {
        var (bed, receiver) = await StartAsync(plain);
        await using var _ = bed;
        await bed.Server.Pushes.RevokeAsync("o1", "8,6");
        await bed.Server.Pushes.CancelAsync("o1");
        await bed.Server.Pushes.UserInfoModifiedAsync("o1");
        await bed.Server.Pushes.ChangeAsync("o1", "T");
        Assert.That(receiver.Events.Select(read => read.DedupKey), Is.EqualTo(new[]
        {
      $"revoke:o1:{At.ToUnixTimeSeconds()}:8-6", $"cancel:o1:{At.ToUnixTimeSeconds()}",
      $"modified:o1:{At.ToUnixTimeSeconds()}", $"change:o1:{At.ToUnixTimeSeconds()}:T",
    }));
    }

    [Test]
    public async Task A_push_nobody_took_is_repeated_with_the_same_key_and_given_up_in_the_end()
    {
        var (bed, receiver) = await StartAsync();
        await using var _ = bed;
        receiver.Failures = 2;
        Assert.That(await bed.Server.Pushes.CancelAsync("o1"), Is.True);
        Assert.That(receiver.Events.Select(read => read.DedupKey).Distinct().Count(), Is.EqualTo(1));
        Assert.That(receiver.Events, Has.Count.EqualTo(3));
        receiver.Failures = 99;
        Assert.That(await bed.Server.Pushes.CancelAsync("o1"), Is.False);
        Assert.That(receiver.Events, Has.Count.EqualTo(7));
    }
}
