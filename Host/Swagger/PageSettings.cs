using Microsoft.Extensions.Options;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Host.Swagger;

/// <summary>What the page at <c>/swagger</c> must know beforehand: the documents, and in demonstrations the accounts to try.</summary>
internal sealed record PageSettings(
    IReadOnlyList<PageSettings.Item> Documents, string ExampleKey, bool StandIn, IReadOnlyList<IdentityModule.DemoAccount> Accounts)
{
    public sealed record Item(string Key, string Title, string Url, string? Scheme);

    public static void Map(WebApplication app) => app.MapGet("/swagger/settings", Of)
        .RequireAuthorization(Policies.Anyone).AllowAnonymous().ExcludeFromDescription();

    private static PageSettings Of(IOptions<WeChatSettings> weChat, IConfiguration configuration) => new(
        [.. Swagger.Documents.All.Select(d => new Item(d.Name, d.Title, $"/swagger/{d.Name}.json", d.Scheme))],
        OperationWords.ExampleKey,
        weChat.Value.BaseAddress.IsLoopback,
        configuration.GetValue("Host:Demo", false) ? IdentityModule.DemoAccounts : []);
}
