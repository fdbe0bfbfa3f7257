using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>Whatever helps never makes a loss larger.</summary>
public sealed class MoreResilienceTests
{
    [Fact]
    public void More_stock_never_means_more_loss() =>
        Improve(_ => true, component => component with { StockMonths = component.StockMonths + 0.75 });

    [Fact]
    public void A_larger_fraction_never_means_more_loss() =>
        Improve(component => component.Substitution is not null, component => component with
        {
            Substitution = component.Substitution! with { Fraction = (component.Substitution.Fraction + 1) / 2 },
        });

    [Fact]
    public void A_larger_growth_never_means_more_loss() =>
        Improve(component => component.Substitution is not null, component => component with
        {
            Substitution = component.Substitution! with { Growth = component.Substitution.Growth + 0.375 },
        });

    [Fact]
    public void An_earlier_substitution_never_means_more_loss() =>
        Improve(component => component.Substitution is not null, component => component with
        {
            Substitution = component.Substitution! with { AfterMonths = component.Substitution.AfterMonths / 2 },
        });

    [Fact]
    public void Any_substitution_never_means_more_loss() =>
        Improve(component => component.Substitution is null, component => component with { Substitution = new Substitution(0.5, 2) });

    [Fact]
    public void An_earlier_qualification_never_means_more_loss() =>
        Improve(component => component.Sources.Length > 0, component => component with
        {
            Sources = [.. component.Sources.Select(source => source with { ReadyAfterMonths = source.ReadyAfterMonths / 2 })],
        });

    [Fact]
    public void A_larger_capacity_never_means_more_loss() =>
        Improve(component => component.Sources.Any(source => source.Capacity is not null), component => component with
        {
            Sources = [.. component.Sources.Select(source => source with { Capacity = source.Capacity + 0.25 })],
        });

    [Fact]
    public void An_earlier_recovery_never_means_more_loss() =>
        Improve(component => component.Sources.Length > 0, component => component with
        {
            Sources = [.. component.Sources.Select(source => source with { RecoveryMonths = (source.RecoveryMonths ?? 6) / 2 })],
        });

    [Fact]
    public void An_added_backup_never_means_more_loss() => LawCase.ForAll(2000, law =>
    {
        if (law.PickComponent(component => component.Sources.Length > 0) is { } component)
        {
            System.Random dice = law.Dice();
            var backup = new Source
            {
                Share = 0,
                Capacity = dice.Next(9) / 8.0,
                ReadyAfterMonths = dice.Next(8),
                Origin = dice.Next(2) == 0 ? Country.Germany : Country.Unknown,
                Supplier = law.Bill.Suppliers.IsEmpty ? null : law.Bill.Suppliers[0].Id,
            };
            Law.NoLessLoss(law.Outcome, law.OutcomeWith(component with { Sources = component.Sources.Insert(dice.Next(2), backup) }));
        }
    });

    [Fact]
    public void A_smaller_essentiality_never_means_more_loss() =>
        Improve(component => component.Uses.Length > 0, component => component with
        {
            Uses = [.. component.Uses.Select(use => use with { Essentiality = use.Essentiality / 2 })],
        });

    private static void Improve(Func<Component, bool> fits, Func<Component, Component> better) => LawCase.ForAll(2000, law =>
    {
        if (law.PickComponent(fits) is { } component)
        {
            Law.NoLessLoss(law.Outcome, law.OutcomeWith(better(component)));
        }
    });
}
