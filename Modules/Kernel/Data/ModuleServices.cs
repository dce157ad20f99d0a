using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel;

/// <summary>What every module's context needs to save an act whole: the caller, the time, the subscriptions, the bell, the key. Scoped.</summary>
public sealed record ModuleServices(Caller Caller, TimeProvider Time, FactCatalogue Facts, Bell Bell, IdempotencyScope Idempotency);
