namespace DependencyRisk.Testing;

/// <summary>A component with less in it, or with plainer numbers.</summary>
internal static class ComponentShrinker
{
    public static IEnumerable<Component> Smaller(Component component) =>
        WithLess(component).Concat(OfSources(component)).Concat(Plainer(component)).Where(smaller => smaller != component);

    private static IEnumerable<Component> WithLess(Component component)
    {
        foreach (Use use in component.Uses)
        {
            yield return component with { Uses = component.Uses.Remove(use) };
        }

        foreach (Source source in component.Sources)
        {
            yield return component with { Sources = component.Sources.Remove(source) };
        }

        yield return component with { StockMonths = 0 };
        yield return component with { Substitution = null };
        yield return component with { Evidence = [] };
        yield return component with { UnitValue = null };
    }

    private static IEnumerable<Component> OfSources(Component component) =>
        from source in component.Sources
        from smaller in Smaller(source)
        where smaller != source
        select component with { Sources = component.Sources.Replace(source, smaller) };

    private static IEnumerable<Source> Smaller(Source source)
    {
        yield return source with { Uses = [] };
        yield return source with { RecoveryMonths = null };
        yield return source with { Capacity = null, ReadyAfterMonths = 0 };
        yield return source with { ReadyAfterMonths = 0 };
        yield return source with { Supplier = null };
    }

    private static IEnumerable<Component> Plainer(Component component)
    {
        yield return component with { Uses = [.. component.Uses.Select(use => use with { Essentiality = 1, Quantity = 1 })] };
        if (component.Sources.Length == 1 && component.Sources[0].Share is > 0 and < 1)
        {
            yield return component with { Sources = [component.Sources[0] with { Share = 1 }] };
        }

        if (component.StockMonths is not 0 and not 1)
        {
            yield return component with { StockMonths = 1 };
        }

        if (component.Substitution is { Growth: not 1 } substitution)
        {
            yield return component with { Substitution = substitution with { Growth = 1 } };
        }

        if (component.Substitution is { AfterMonths: > 0 } late)
        {
            yield return component with { Substitution = late with { AfterMonths = 0 } };
        }
    }
}
