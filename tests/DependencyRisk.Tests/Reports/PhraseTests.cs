using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Reports;

/// <summary>Every phrase is there in both languages, and says the same.</summary>
public sealed partial class PhraseTests
{
    // Names that are the same in every language.
    private static readonly string[] Names = ["PagePhrases.MapNaturalEarth"];

    [Fact]
    public void Every_phrase_is_in_both_languages_with_the_same_holes()
    {
        (string Name, LocalizedText Text)[] phrases = [.. Phrases()];
        Assert.True(phrases.Length > 200, $"{phrases.Length} phrases were found.");
        Assert.All(phrases, phrase =>
        {
            Assert.False(string.IsNullOrWhiteSpace(phrase.Text.English), phrase.Name);
            Assert.False(string.IsNullOrWhiteSpace(phrase.Text.Chinese), phrase.Name);
            Assert.Equal(Holes(phrase.Text.English!), Holes(phrase.Text.Chinese!));
        });
    }

    [Fact]
    public void Chinese_phrases_are_in_Chinese_and_English_ones_are_not()
    {
        foreach ((string name, LocalizedText text) in Phrases())
        {
            bool hasWords = Word().IsMatch(Hole().Replace(text.English!, string.Empty));
            Assert.True(!hasWords || Names.Contains(name) || Han().IsMatch(text.Chinese!), $"{name} has no Chinese: {text.Chinese}");
            Assert.False(Han().IsMatch(text.English!), $"{name} has Chinese in English: {text.English}");
        }
    }

    [Theory]
    [InlineData(typeof(ActorKind), nameof(ValuePhrases.ActorKinds))]
    [InlineData(typeof(BillBasis), nameof(ValuePhrases.Bases))]
    [InlineData(typeof(ComponentKind), nameof(ValuePhrases.ComponentKinds))]
    [InlineData(typeof(Phase), nameof(ValuePhrases.Phases))]
    [InlineData(typeof(EvidenceBasis), nameof(ValuePhrases.EvidenceBases))]
    [InlineData(typeof(SubstitutionBarrier), nameof(ValuePhrases.Barriers))]
    [InlineData(typeof(CompletenessField), nameof(ValuePhrases.CompletenessFields))]
    [InlineData(typeof(CompletenessGapKind), nameof(ValuePhrases.GapKinds))]
    [InlineData(typeof(ChangeKind), nameof(ValuePhrases.ChangeKinds))]
    [InlineData(typeof(LossDirection), nameof(ValuePhrases.Directions))]
    [InlineData(typeof(BillField), nameof(ValuePhrases.Fields))]
    public void Every_value_of_an_enumeration_has_its_own_word(Type enumeration, string name)
    {
        var words = (ImmutableArray<LocalizedText>)typeof(ValuePhrases).GetField(name)!.GetValue(null)!;
        int[] values = [.. Enum.GetValues(enumeration).Cast<int>()];
        Assert.Equal(Enumerable.Range(0, words.Length), values);
        Assert.Equal(words.Length, words.Distinct().Count());
    }

    private static IEnumerable<(string Name, LocalizedText Text)> Phrases()
    {
        foreach (FieldInfo field in typeof(BillReport).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)))
        {
            string name = $"{field.DeclaringType!.Name}.{field.Name}";
            if (field.FieldType == typeof(LocalizedText))
            {
                yield return (name, (LocalizedText)field.GetValue(null)!);
            }
            else if (field.FieldType == typeof(ImmutableArray<LocalizedText>))
            {
                foreach (LocalizedText text in (ImmutableArray<LocalizedText>)field.GetValue(null)!)
                {
                    yield return (name, text);
                }
            }
        }
    }

    private static string[] Holes(string text) => [.. Hole().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Han();
}
