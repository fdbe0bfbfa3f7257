namespace DependencyRisk;

/// <summary>By what the content of a product is weighed.</summary>
public enum ContentWeighting
{
    /// <summary>By value: every component adds its value less that of its inputs. The default.</summary>
    Value,

    /// <summary>
    /// By quantity only: every component that uses nothing to be built counts 1 a unit, and what is made of others counts nothing of
    /// its own. Units are added up whatever they measure, so that this is for bills of like parts.
    /// </summary>
    Quantity,
}
