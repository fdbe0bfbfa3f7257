namespace DependencyRisk;

/// <summary>What is done about lost supply when it is asked whether actors choke a product.</summary>
public enum Response
{
    /// <summary>Substitution and extra capacity are in force: what can still be delivered in the long run. The default.</summary>
    Sustained,

    /// <summary>Neither: what is left at once.</summary>
    Immediate,
}
