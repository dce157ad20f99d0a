using ZhihuiShibei.Tests.House;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>The contract changes knowingly or not at all.</summary>
internal sealed class ContractTests
{
    private ContractFiles _contract = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _contract = await ContractFiles.ComposeAsync();

    /// <summary>Residents' document lives with the mini-program's contract, the others with the documentation.</summary>
    [TestCase("mini", "miniprogram-contract/openapi.json")]
    [TestCase("office", "docs/openapi/office.json")]
    [TestCase("channel", "docs/openapi/channel.json")]
    [TestCase("open", "docs/openapi/open.json")]
    public async Task OpenAPI_document_is_as_agreed(string document, string file) =>
        TheHouse.Hold(file, await _contract.DocumentAsync(document));

    [Test]
    public void Error_codes_are_as_agreed() => TheHouse.Hold("miniprogram-contract/error-codes.json", _contract.ErrorCodes());
}
