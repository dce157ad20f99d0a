using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Contest.Awards.Certificates.CertificateAct;
using static ZhihuiShibei.Contest.Awards.Certificates.CertificateStatus;

namespace ZhihuiShibei.Contest.Awards.Certificates;

internal enum CertificateStatus
{
    [Display(Name = "有效")] Valid,
    [Display(Name = "已撤销")] Revoked,
}

internal enum CertificateAct
{
    [Display(Name = "颁发")] Issue,
    [Display(Name = "撤销")] Revoke,
}

/// <summary>证书: what is revoked stays to be found, and says so.</summary>
internal static class CertificateLifecycle
{
    public static readonly Lifecycle<CertificateStatus, CertificateAct> Table =
        new Lifecycle<CertificateStatus, CertificateAct>("certificate", CertificateErrors.WrongState, Valid).Allow(Revoke, Revoked, Valid);
}

/// <summary>What is refused about certificates.</summary>
internal static class CertificateErrors
{
    public static readonly ErrorCode NotFound = new("certificate.not-found", 404, "没有找到这份证书，请核对验证码；证书上的二维码可以直接打开验证页。");
    public static readonly ErrorCode WrongState = new("certificate.wrong-state", 409, "这份证书已经撤销，请刷新后查看。");
    public static readonly ErrorCode Revoked = new("certificate.revoked", 409, "这份证书已经撤销，不能打印。");
    public static readonly ErrorCode None = new("certificate.none", 409, "还没有证书，请在确认获奖后打印。");
    public static readonly ErrorCode PrintingUnavailable = new("certificate.printing-unavailable", 503, "暂时不能打印证书，请稍后再试，或联系系统管理员检查字体文件。");
    public static readonly ErrorCode Unprintable = new("certificate.unprintable", 409, "姓名或标题中有打印字库没有的字，请联系系统管理员补充字体后再打印。");
}
