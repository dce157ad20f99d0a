namespace ZhihuiShibei.Tests;

/// <summary>What stands around the whole run. Servers start when the first test asks, and stop here.</summary>
[SetUpFixture]
internal sealed class RunSetup
{
    [OneTimeTearDown]
    public async Task StopTheServers()
    {
        await Browser.CloseAsync();
        await PostgresCluster.StopSharedAsync();
    }
}
