using System.Collections.Immutable;
using System.Text;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Countries as people write them, one a line.</summary>
internal sealed class CountryNamesFuzz : FuzzReader
{
    public override string Name => "country-names";

    public override int UsualCases => 500;

    public override ImmutableArray<string> Words { get; } =
        ["made in ", "Made in", "product of", "hergestellt in", "制造", "产", "the ", "Republic of ", "(", ")", "/", ",", "Korea", "CN", "CHN", "156", "中国", "德国", "Côte d’Ivoire", "Österreich", "n/a", "no", "unknown", "ＵＳＡ", "臺灣", "EU"];

    public override string Mutate(string text, FuzzDice dice)
    {
        string[] lines = text.Split('\n');
        return ByteMutation.Of(lines[dice.Below(lines.Length)], lines[dice.Below(lines.Length)], Words, dice);
    }

    public override void Check(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ImmutableArray<Country> candidates = CountryNames.Default.Candidates(text);
        long spent = GC.GetAllocatedBytesForCurrentThread() - before;
        FuzzException.Unless(spent < 1_000_000 + (100L * input.Length), FormattableString.Invariant($"Too much memory: {spent:N0} bytes were spent on {input.Length:N0}"));
        bool isOne = CountryNames.Default.TryResolve(text, out Country country);
        FuzzException.Unless(isOne == (candidates.Length == 1), $"One country, or not: {candidates.Length}");
        FuzzException.Unless(country == (isOne ? candidates[0] : Country.Unknown), "Another country than the only one that is meant");
        FuzzException.Unless(candidates.SequenceEqual(candidates.Distinct().Order()), "The countries are not in order, each once");
        FuzzException.Unless(Country.TryParse(text, out Country code) || code == Country.Unknown, "A country of no code");
        CountryNames own = CountryNames.Default.With([KeyValuePair.Create(text, Country.Japan)]);
        FuzzException.Unless(string.IsNullOrWhiteSpace(text) || (own.TryResolve(text, out Country given) && given == Country.Japan), "A name that was given is not known");
    }

    protected override IEnumerable<byte[]> Given() => [Utf8("Germany (DE)\n中国 / China\nmade in the People's Republic of China\nCôte d’Ivoire\nＵＳＡ\nU.S.A.\nKorea\nScotland\nn/a\n156\nno\nHergestellt in Österreich\n产自 德国")];
}
