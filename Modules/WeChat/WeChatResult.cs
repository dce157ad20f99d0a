using System.Diagnostics.CodeAnalysis;

namespace ZhihuiShibei.WeChat;

/// <summary>The end of a call: a value, or the failure that says why there is none.</summary>
public sealed class WeChatResult<T> where T : class
{
    private WeChatResult(T? value, WeChatFailure? failure) => (Value, Failure) = (value, failure);

    public T? Value { get; }
    public WeChatFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    public WeChatOutcome Outcome => Failure?.Outcome ?? WeChatOutcome.Ok;
    public WeChatErrorCode Code => Failure?.Code ?? WeChatErrorCode.Ok;

    public static implicit operator WeChatResult<T>(T value) => new(value, null);
    public static implicit operator WeChatResult<T>(WeChatFailure failure) => new(null, failure);
}
