namespace ZhihuiShibei.Routing;

/// <summary>Longest texts, in UTF-16 characters.</summary>
internal static class Limits
{
    public const int Question = 500;
    public const int Text = 1000;
    public const int Remark = 500;
    public const int Template = 600;
    public const int BulkCases = 5000;
    public const int Organ = 60;
    public const int ReceiptNumber = 60;
    public const int Code = 40;
    public const int Basis = 200;
    public const int CoUnits = 10;
    public const int Title = 60;
    public const int Units = 60;
    public const int Minutes = 5000;
    public const int Delegate = 30;
    public const int GroupMembers = 500;
}
