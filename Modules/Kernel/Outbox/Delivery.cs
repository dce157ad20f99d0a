using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>Which module the present delivery is for. Scoped.</summary>
internal sealed class Delivery
{
    public Assembly? Subscriber { get; set; }
}

/// <summary>
/// Lets MediatR run only the handlers of the module a delivery is for; the other modules have rows of their own for the same
/// fact. Publishing outside a delivery is refused, since it would go round the outbox.
/// </summary>
internal sealed class DeliveryMediator(IServiceProvider services, Delivery delivery) : Mediator(services)
{
    protected override async Task PublishCore(
        IEnumerable<NotificationHandlerExecutor> handlerExecutors, INotification notification, CancellationToken cancellationToken)
    {
        var subscriber = delivery.Subscriber
            ?? throw new InvalidOperationException("Facts are raised by aggregates and published by couriers only.");
        foreach (var executor in handlerExecutors.Where(e => e.HandlerInstance.GetType().Assembly == subscriber))
            await executor.HandlerCallback(notification, cancellationToken);
    }
}
