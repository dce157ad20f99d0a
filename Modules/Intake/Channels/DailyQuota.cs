using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>
/// 每日上限: counts a partner's new suggestions of a day, exactly, because the count is taken in the transaction that registers.
/// Pushes of one partner take turns at its row; those of others do not notice.
/// </summary>
internal sealed class DailyQuota(IntakeContext db, TimeProvider time)
{
    /// <summary>Takes one of today's, in the present transaction.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ChannelErrors.DayLimit"/></exception>
    public async Task TakeAsync(Guid partner, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var day = Shanghai.DateOf(now);
        // A partner whose copy has not arrived yet was registered this very moment and is not held up.
        var taken = await db.Database.SqlQuery<int>($"""
            insert into intake.partner_day as d (partner_id, day, suggestions) values ({partner}, {day}, 1)
            on conflict (partner_id, day) do update set suggestions = d.suggestions + 1
            where d.suggestions < coalesce((select suggestions_a_day from intake.partner where partner_id = {partner}), 2147483647)
            returning d.suggestions
            """).ToListAsync(ct);
        if (taken.Count == 0) throw ChannelErrors.DayLimit.RefuseFor(Shanghai.EndOfDay(day) - now);
    }

    /// <summary>How many were taken today.</summary>
    public Task<int> TodayAsync(Guid partner, CancellationToken ct)
    {
        var day = Shanghai.Today(time);
        return db.Set<PartnerDay>().Where(d => d.PartnerId == partner && d.Day == day).Select(d => d.Suggestions).FirstOrDefaultAsync(ct);
    }
}
