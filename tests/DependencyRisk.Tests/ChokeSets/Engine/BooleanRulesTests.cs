using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>What is known of two functions without a look inside: 0 and 1 are the constants, above are others.</summary>
public sealed class BooleanRulesTests
{
    [Theory]
    [InlineData("and", "0000 0123 02?? 03??")]
    [InlineData("or", "0123 1111 21?? 31??")]
    [InlineData("xor", "0123 10?? 2??? 3???")]
    public void Constants_and_equals_need_no_look_inside(string rule, string expected)
    {
        Func<int, int, int> shortcut = rule switch
        {
            "and" => BooleanRules.And.Shortcut,
            "or" => BooleanRules.Or.Shortcut,
            _ => BooleanRules.Xor.Shortcut,
        };
        string[] rows = expected.Split(' ');
        for (int left = 0; left < 4; left++)
        {
            for (int right = 0; right < 4; right++)
            {
                // Of one and the same function it is known too, which the table does not say.
                int same = rule == "xor" ? 0 : left;
                int known = left == right ? same : rows[left][right] == '?' ? NodeStore.Unknown : rows[left][right] - '0';
                Assert.Equal(known, shortcut(left, right));
            }
        }
    }

    [Fact]
    public void Each_has_a_number_of_its_own() =>
        Assert.Equal(3, new HashSet<int> { BooleanRules.And.Operation, BooleanRules.Or.Operation, BooleanRules.Xor.Operation }.Count);
}
