// The whole surface of MediatR.Contracts 2.0.1, and no more: MediatR.dll refers to these types by this assembly's
// name and key, and a project of that id satisfies the reference where the package itself cannot be restored.
namespace MediatR;

public interface IBaseRequest;

public interface IRequest : IBaseRequest;

public interface IRequest<out TResponse> : IBaseRequest;

public interface INotification;

public interface IStreamRequest<out TResponse>;

public readonly struct Unit : IEquatable<Unit>, IComparable<Unit>, IComparable
{
    private static readonly Unit _value;

    public static ref readonly Unit Value => ref _value;

    public static Task<Unit> Task { get; } = System.Threading.Tasks.Task.FromResult(_value);

    public int CompareTo(Unit other) => 0;

    int IComparable.CompareTo(object? obj) => 0;

    public bool Equals(Unit other) => true;

    public override bool Equals(object? obj) => obj is Unit;

    public override int GetHashCode() => 0;

    public static bool operator ==(Unit first, Unit second) => true;

    public static bool operator !=(Unit first, Unit second) => false;

    public static bool operator <(Unit first, Unit second) => false;

    public static bool operator <=(Unit first, Unit second) => true;

    public static bool operator >(Unit first, Unit second) => false;

    public static bool operator >=(Unit first, Unit second) => true;

    public override string ToString() => "()";
}
