using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>审核通过集中答复: up to twenty are answered at once, more by a job; then it is published. An interrupted job is resumed.</summary>
internal static class ApproveCollective
{
    private const int MostAtOnce = 20;

    public sealed record Request(
        [property: Description("审核的是第几次修改后的内容。")]
        [property: Required(ErrorMessage = "请填写审核的是第几次修改后的内容。")]
        int? Revision);

    public static void Map(Api api)
    {
        api.Office.MapPost("/collective-answers/{id:guid}/approve", ApproveAsync)
            .Says(Policies.SocialWork, "集中答复", "审核通过集中答复",
                "逐件办结并告知建议人，然后公布；超过20件的由长任务完成。其间已办结、撤回的跳过并列出。不能审核自己起草的。")
            .WithExample(new Request(1))
            .Refuses(CollectiveErrors.NotFound, CollectiveErrors.WrongState, CollectiveErrors.OwnDraft, CollectiveErrors.VersionChanged);
        api.Office.MapPost("/collective-answers/{id:guid}/resume", ResumeAsync)
            .Says(Policies.SocialWork, "集中答复", "继续集中答复", "长任务被取消或未完成时，从停下的地方继续；已答复的不会重复。")
            .Refuses(CollectiveErrors.NotFound, CollectiveErrors.WrongState, CollectiveErrors.StillRunning);
    }

    internal static Task<ShowCollectives.Response> ApproveAsync(
        Guid id, Request request, HandlingContext db, MemberAnswer answers, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var its = await db.HoldCollectiveAsync(id, caller, ct);
            var now = time.GetUtcNow();
            its.Approve(request.Revision!.Value, caller.Actor, now);
            var members = await db.Set<CollectiveMember>().Where(m => m.AnswerId == id).OrderBy(m => m.Position).ToListAsync(ct);
            if (members.Count > MostAtOnce)
            {
                Enqueue(db, its, caller.Id, now);
            }
            else
            {
                foreach (var member in members) await answers.TakeAsync(its, member, caller.Actor, ct);
                its.Publish(members.Count(m => m.Outcome == MemberOutcome.Answered), now);
            }

            return ShowCollectives.Of(its, members, await db.Units.Where(u => u.Id == its.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct));
        }, ct);

    internal static Task<DraftCollective.Response> ResumeAsync(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var its = await db.HoldCollectiveAsync(id, caller, ct);
            its.Resume(caller.Actor, time.GetUtcNow());
            if (await db.Set<Job>().AnyAsync(j => j.Id == its.JobId && (j.Status == JobStatus.Queued || j.Status == JobStatus.Running), ct))
                throw CollectiveErrors.StillRunning.Refuse();
            Enqueue(db, its, caller.Id, time.GetUtcNow());
            return DraftCollective.StateOf(its);
        }, ct);

    private static void Enqueue(HandlingContext db, CollectiveAnswer its, Guid owner, DateTimeOffset now)
    {
        var job = Job.Of(CollectiveWorker.Kind, $"集中答复：{its.Title}", owner, its.Id, its.Members, now);
        db.Add(job);
        db.Ring(Job.BellOf(CollectiveWorker.Kind));
        its.RunBy(job.Id);
    }
}
