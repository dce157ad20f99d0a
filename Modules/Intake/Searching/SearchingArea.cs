using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>检索: officials find suggestions again.</summary>
internal static class SearchingArea
{
    public static void SearchingTables(ModelBuilder model) => model.Entity<SearchEntry>(entry =>
    {
        entry.ToTable("search_entry");
        entry.HasKey(e => e.SuggestionId);
        entry.HasIndex(e => new { e.ReceivedAt, e.SuggestionId }).IsDescending(true, true);
        entry.HasIndex(e => e.Features).HasMethod("gin").HasOperators("array_ops").HasStorageParameter("gin_pending_list_limit", 1024);
    });
}
