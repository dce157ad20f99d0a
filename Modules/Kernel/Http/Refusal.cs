namespace ZhihuiShibei.Kernel.Http;

/// <summary>
/// A stable error code of the contract: what a client may branch on, the HTTP status it comes with, and the Chinese text that
/// says what to do. Declared as static fields in one <c>…Errors</c> class per module, which the contract's catalogue lists.
/// </summary>
/// <param name="Code">Stable and dotted, such as <c>suggestion.already-decided</c>.</param>
/// <param name="Status">HTTP status: 409 for a rule of business, 404 for what is not there or not yours, and so on.</param>
/// <param name="Text">The Chinese sentence a person reads when nothing more exact is said.</param>
public sealed record ErrorCode(string Code, int Status, string Text)
{
    /// <summary>The exception to throw; <paramref name="detail"/> replaces the general text where more can be said.</summary>
    /// <param name="current">What stands there instead, for the client to show; goes out as <c>current</c>.</param>
    public Refusal Refuse(string? detail = null, object? current = null) => new(this, detail ?? Text, current);

    /// <summary>As <see cref="Refuse"/>, for what may be tried again after a wait; the answer says how long.</summary>
    public Refusal RefuseFor(TimeSpan wait, string? detail = null) => new(this, detail ?? Text) { RetryAfter = wait };
}

/// <summary>A request that a rule does not allow. Becomes problem+json with the code's status; nothing is saved.</summary>
public sealed class Refusal(ErrorCode code, string detail, object? current = null) : Exception(detail)
{
    public ErrorCode Code => code;

    /// <summary>How long to wait before trying again, where waiting helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What stands there instead, for the client to show.</summary>
    public object? Current => current;
}
