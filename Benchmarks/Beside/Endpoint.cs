using System.Text;

namespace ZhihuiShibei.Benchmarks.Beside;

/// <summary>One request as it goes over the wire.</summary>
internal sealed record Call(HttpMethod Method, string Path, string Token, string? Body)
{
    public HttpRequestMessage ToMessage(Uri host)
    {
        var message = new HttpRequestMessage(Method, new Uri(host, Path));
        message.Headers.Authorization = new("Bearer", Token);
        if (Body is null) return message;
        message.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        message.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        return message;
    }
}

/// <summary>One of the measured kinds of request.</summary>
/// <param name="Key">For file names.</param>
/// <param name="Name">As in the report.</param>
/// <param name="Reach">The part of pgbench's rate that is to be reached.</param>
/// <param name="Requests">What is asked, by turns or at random: different people, different rows.</param>
internal sealed record Endpoint(string Key, string Name, double Reach, IReadOnlyList<Call> Requests)
{
    /// <summary>Whether it changes the database; then the facts it raised have to be delivered before the next measurement.</summary>
    public bool Writes => Requests[0].Body is not null;
}
