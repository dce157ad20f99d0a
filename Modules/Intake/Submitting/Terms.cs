using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>征集须知: section <c>Intake:Terms</c>; its version is accepted with each submission and kept with it.</summary>
internal sealed class TermsSettings
{
    public string Version { get; set; } = "2024-11";

    /// <summary>What the resident reads before agreeing. The district's own text replaces this one.</summary>
    public string Text { get; set; } =
        "请就公共事务提出有针对性、可操作的建议。申诉求决、检举控告以及依法应当通过诉讼、仲裁、行政复议等途径解决的事项不属于人民建议征集范围。"
        + "您的姓名和联系方式仅用于核实和答复，加密保存，每次查看都有记录。请勿填写身份证号码。";
}

/// <summary>Holds submissions to the terms in force.</summary>
internal sealed class Terms(IOptionsMonitor<TermsSettings> settings)
{
    /// <summary>Kept with what was handed in on paper, where the notice on the box or the form takes the place of the terms.</summary>
    public const string OnPaper = "paper";

    public TermsSettings Current => settings.CurrentValue;

    /// <exception cref="Kernel.Http.Refusal"><see cref="IntakeErrors.TermsOutdated"/></exception>
    public void MustBeCurrent(string version)
    {
        if (version != Current.Version) throw IntakeErrors.TermsOutdated.Refuse();
    }
}
