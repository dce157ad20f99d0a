using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ZhihuiShibei.Pages;

/// <summary>
/// Hands a page its context and model as cascading values: a component is always public, and only a cascading parameter may be
/// private and so of a module's internal type.
/// </summary>
internal sealed class PageRoot<TPage, TModel> : ComponentBase
    where TPage : IComponent
{
    [Parameter, EditorRequired]
    public PageContext Context { get; set; } = null!;

    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        Cascade(builder, Context, inner => Cascade(inner, Model, page =>
        {
            page.OpenComponent<TPage>(0);
            page.CloseComponent();
        }));
    }

    private static void Cascade<T>(RenderTreeBuilder builder, T value, RenderFragment inside)
    {
        builder.OpenComponent<CascadingValue<T>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), value);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), inside);
        builder.CloseComponent();
    }
}
