using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Scope.RuleData;
using static ZhihuiShibei.Intake.Scope.RuleVersionAct;
using static ZhihuiShibei.Intake.Scope.RuleVersionStatus;

namespace ZhihuiShibei.Intake.Scope;

internal enum RuleVersionStatus
{
    [Display(Name = "待启用")] Draft,
    [Display(Name = "使用中")] Active,
    [Display(Name = "已停用")] Retired,
}

internal enum RuleVersionAct
{
    [Display(Name = "上传")] Upload,
    [Display(Name = "启用")] Activate,
    [Display(Name = "停用")] Retire,
}

/// <summary>One version of the rules. Its text never changes; an older version can be put to use again.</summary>
internal sealed class RuleVersion : Aggregate<RuleVersionStatus, RuleVersionAct>
{
    public static readonly Lifecycle<RuleVersionStatus, RuleVersionAct> Table =
        new Lifecycle<RuleVersionStatus, RuleVersionAct>("scope-rules", ScopeErrors.WrongState, Draft)
            .Allow(Activate, Active, Draft, Retired)
            .Allow(Retire, Retired, Active);

    private RuleVersion()
    {
    }

    /// <summary>From 1 up, as people name it and findings keep it.</summary>
    public int Number { get; private set; }
    public string Remark { get; private set; } = "";
    /// <summary>The <see cref="RuleSet"/> as JSON.</summary>
    public string Body { get; private set; } = "";
    /// <summary>It came with the product; a newer one of the product takes its place by itself.</summary>
    public bool BuiltIn { get; private set; }
    public DateTimeOffset UploadedAt { get; private set; }
    public DateTimeOffset? ActivatedAt { get; private set; }

    protected override Lifecycle<RuleVersionStatus, RuleVersionAct> Lifecycle => Table;

    public static RuleVersion Of(RuleSet set, int number, bool builtIn, Actor by, DateTimeOffset at)
    {
        var version = new RuleVersion
        {
            Id = NewId.At(at),
            Number = number,
            Remark = set.Note,
            Body = RuleSetCheck.Write(set),
            BuiltIn = builtIn,
            UploadedAt = at,
        };
        version.Begin(Upload, by, at);
        return version;
    }

    public void PutToUse(Actor by, DateTimeOffset at)
    {
        Perform(Activate, by, at);
        ActivatedAt = at;
    }

    public void TakeOut(Actor by, DateTimeOffset at) => Perform(Retire, by, at);
}
