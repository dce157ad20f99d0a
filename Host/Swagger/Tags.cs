namespace ZhihuiShibei.Host.Swagger;

/// <summary>A sentence about each group of operations.</summary>
internal static class Tags
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["建议"] = "提交、查看、补正、撤回建议。",
        ["内容安全"] = "微信检查存疑的文字由人复核。",
        ["附件"] = "上传、下载随建议提交的图片、语音和PDF文档。",
        ["查询"] = "凭回执上的编号和查询码了解进展。",
        ["目录"] = "填报和理解接口所需的目录。",
        ["登录与账号"] = "登录、退出和本人账号。",
        ["告知"] = "受理、进展和答复怎样告知建议人。",
        ["电话告知"] = "微信送不到的，由工作人员打电话告知并登记结果。",
        ["评价"] = "建议人对答复的评价。",
        ["研判"] = "五个工作日内作出受理、留存、退回或转送的决定。",
        ["工单"] = "派给承办单位的工单。",
        ["办理"] = "承办单位办理、报告进展并形成答复。",
        ["审核"] = "社会工作部审核答复，必要时退回修改或要求重新办理。",
        ["时限"] = "各个时限怎样计算，逐日说明。",
        ["工作日历"] = "哪些天是工作日，依据哪份放假通知。",
        ["账号管理"] = "系统管理员建立、停用工作人员账号。",
        ["授权管理"] = "安全管理员授予角色、发放密码、结束登录。",
        ["对接系统"] = "渠道系统的登记与密钥。",
        ["接入"] = "对接系统换取访问凭证。",
        ["审计"] = "审计员查阅并校验审计日志。",
        ["运行维护"] = "系统运行状况和待处理的异常。",
        ["单位"] = "区直部门、街道等单位。",
    };

    /// <summary>Nothing for a tag that nobody has described; a test names it.</summary>
    public static string? Text(string tag) => Texts.GetValueOrDefault(tag);
}
