using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Commands;

/// <summary>
/// <c>calendar load FILE</c>: a State Council notice as JSON, <c>{"year":2027,"holidays":["2027-01-01",…],"makeup_workdays":[…],
/// "source":"国办发明电…"}</c>. Running hosts see it within a minute and recompute what is open.
/// </summary>
internal static class CalendarCommand
{
    public static Command Create(Func<Func<IServiceProvider, Task<int>>, Task<int>> withServices)
    {
        var file = new Argument<string>("file") { Description = "The notice as JSON: year, holidays, makeup_workdays, source." };
        var load = new Command("load", "Loads a yearly notice into the working calendar.") { file };
        load.SetAction((parsed, ct) => withServices(services => LoadAsync(services, parsed.GetRequiredValue(file), Console.Out, Console.Error, ct)));
        return load;
    }

    /// <returns>0 when the notice is in force, 1 when there is something wrong with the file, which <paramref name="complaints"/> tells.</returns>
    internal static async Task<int> LoadAsync(IServiceProvider services, string path, TextWriter output, TextWriter complaints, CancellationToken ct)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var file = await JsonSerializer.DeserializeAsync<NoticeFile>(stream, JsonSerializerOptions.Web, ct)
                ?? throw new JsonException("The file is empty.");
            var notice = LoadedNotices.Read(file.Year, file.Holidays, file.MakeupWorkdays);
            var (revision, _) = await services.GetRequiredService<LoadedNotices>().LoadAsync(notice, file.Source, ct);
            await output.WriteLineAsync($"{notice.Year} is in force as revision {revision}.");
            return 0;
        }
        catch (Exception e) when (e is Refusal or JsonException or IOException or UnauthorizedAccessException)
        {
            await complaints.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private sealed record NoticeFile(
        [property: JsonRequired] int Year,
        [property: JsonRequired] string[] Holidays,
        [property: JsonRequired, JsonPropertyName("makeup_workdays")] string[] MakeupWorkdays,
        [property: JsonRequired] string Source);
}
