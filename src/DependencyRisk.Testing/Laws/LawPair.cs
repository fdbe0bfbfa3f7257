namespace DependencyRisk.Testing;

/// <summary>A case before and after the change that a law is about.</summary>
/// <typeparam name="T">A <see cref="BillCase"/>, or the amounts that units hold.</typeparam>
/// <param name="Before">The case before.</param>
/// <param name="After">The case after; the same one where the law changes nothing.</param>
/// <param name="Factor">For <see cref="LawRelation.Divided"/>: by what the result is divided. Else 1.</param>
public readonly record struct LawPair<T>(T Before, T After, double Factor = 1)
    where T : notnull;
