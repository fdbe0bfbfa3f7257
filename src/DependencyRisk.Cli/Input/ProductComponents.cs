namespace DependencyRisk.Cli;

/// <summary>Finds what goes into some products of a bill.</summary>
internal static class ProductComponents
{
    /// <summary>The ids of the products, and of all that they use, by way of a source too, to build or to operate.</summary>
    /// <exception cref="CliException">The bill has no such product; all that it lacks are told.</exception>
    public static HashSet<string> Of(LoadedBill loaded, IReadOnlyCollection<string> products)
    {
        var known = loaded.Bill.Products.ToHashSet(StringComparer.Ordinal);
        string[] unknown = [.. products.Where(product => !known.Contains(product))];
        if (unknown.Length > 0)
        {
            throw new CliException(ExitCode.BadInput, [.. unknown.Select(id => $"{loaded.Source}: error unknown-product: There is no product '{id}'.{CloseMatches.Hint(id, known)}")]);
        }

        var members = products.ToHashSet(StringComparer.Ordinal);
        var open = new Stack<string>(members);
        while (open.TryPop(out string? id))
        {
            Component component = loaded.Bill.Find(id)!;
            foreach (Use use in component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)))
            {
                if (members.Add(use.Component))
                {
                    open.Push(use.Component);
                }
            }
        }

        return members;
    }
}
