namespace ZhihuiShibei.Host.Swagger;

/// <summary>A sentence about each group of operations.</summary>
internal static class Tags
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["建议"] = "提交、查看、补正、撤回建议。",
        ["内容安全"] = "微信检查存疑的文字由人复核。",
        ["查询"] = "凭回执上的编号和查询码了解进展。",
        ["目录"] = "填报和理解接口所需的目录。",
        ["登录与账号"] = "登录、退出和本人账号。",
        ["单位"] = "区直部门、街道等单位。",
    };

    /// <summary>Nothing for a tag that nobody has described; a test names it.</summary>
    public static string? Text(string tag) => Texts.GetValueOrDefault(tag);
}
