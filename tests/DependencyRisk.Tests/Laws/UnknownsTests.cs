using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>Knowing less widens the bounds, knowing more narrows them, and neither moves them the other way.</summary>
public sealed class UnknownsTests
{
    [Fact]
    public void Allocating_what_is_unallocated_to_a_candidate_keeps_within_the_bounds() => Check(Knowledge.AllocatedToCandidate);

    [Fact]
    public void Allocating_it_to_a_new_source_keeps_within_the_bounds() => Check(Knowledge.AllocatedToNewSource);

    [Fact]
    public void Dropping_an_origin_only_widens_the_bounds() => Check(Knowledge.WithOrigin);

    [Fact]
    public void Dropping_a_share_only_widens_the_bounds() => Check(Knowledge.WithShare);

    [Fact]
    public void Dropping_headquarters_and_owner_only_widens_the_bounds() => Check(Knowledge.WithHeadquarters);

    private static void Check(Func<LawCase, (Bill More, Bill Less)?> knowing) => LawCase.ForAll(2000, law =>
    {
        if (knowing(law) is var (more, less))
        {
            Law.Within(law.OutcomeOf(more), law.OutcomeOf(less));
        }
    });
}
