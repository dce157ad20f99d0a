using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Persons;

/// <summary>个人信息权利: what the person behind a suggestion may see, correct and have erased.</summary>
internal static class PersonsArea
{
    public static void AddPersons(IServiceCollection services)
    {
        services.AddScoped<SuggesterErasure>();
        services.AddScoped<IAboutPerson, AboutSuggestions>();
        services.AddScoped<IAboutPerson, AboutServices>();
    }

    public static void MapPersons(Api api)
    {
        CorrectSuggester.Map(api);
        EraseSuggester.Map(api);
    }
}
