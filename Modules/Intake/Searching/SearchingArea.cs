using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>检索: officials find suggestions again.</summary>
internal static class SearchingArea
{
    public static void AddSearching(IHostApplicationBuilder builder) => builder.Services.AddScoped<SearchService>();

    public static void MapSearching(Api api)
    {
        SearchSuggestions.Map(api);
        SearchByPerson.Map(api);
    }

    public static void SearchingTables(ModelBuilder model)
    {
        model.Entity<SearchEntry>(entry =>
        {
            entry.ToTable("search_entry");
            entry.HasKey(e => e.SuggestionId);
            entry.HasIndex(e => new { e.ReceivedAt, e.SuggestionId }).IsDescending(true, true);
            entry.HasIndex(e => e.Features).HasMethod("gin").HasOperators("array_ops").HasStorageParameter("gin_pending_list_limit", 1024);
        });
        model.Entity<Office.SealedSuggestion>(hidden =>
        {
            hidden.ToTable("sealed_suggestion");
            hidden.HasKey(h => h.SuggestionId);
            hidden.HasOne<Suggestion>().WithMany().HasForeignKey(h => h.SuggestionId);
        });
        model.Entity<Suggestion>(suggestion =>
        {
            suggestion.HasIndex(s => new { s.Status, s.ReceivedAt, s.Id }).IsDescending(false, true, true);
            suggestion.HasIndex(s => s.SuggesterId);
        });
        model.Entity<Following.ReadingUnit>(unit =>
            unit.HasIndex(u => new { u.UnitId, u.ReceivedAt, u.SuggestionId }).IsDescending(false, true, true));
    }
}
