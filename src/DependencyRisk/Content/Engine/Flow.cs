namespace DependencyRisk;

/// <summary>An input of a component.</summary>
/// <param name="Child">The node that is needed.</param>
/// <param name="Factor">
/// Units of it in one unit of the component: the quantity, times the share of the source that needs it. 0 where that share is
/// not known, so that no value can be said to flow.
/// </param>
/// <param name="Place">Place of the source that needs it; <see cref="WholeComponent"/> where every source does.</param>
internal readonly record struct Flow(int Child, double Factor, int Place)
{
    public const int WholeComponent = -1;
}
