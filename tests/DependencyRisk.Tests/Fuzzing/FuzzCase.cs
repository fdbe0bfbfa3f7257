using System.Globalization;
using System.Text;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing;

/// <summary>One input for one reader, named by reader, seed and number, from which it is made anew each time.</summary>
internal sealed record FuzzCase(FuzzReader Reader, long Seed, long Number)
{
    // Repeats of repeats grow long, and only take time.
    private const int MostBytes = 400_000;

    /// <summary>The name by which to replay it.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Reader.Name}:{Seed}:{Number}");

    public static FuzzCase Parse(string name)
    {
        string[] parts = name.Split(':');
        return new FuzzCase(FuzzReaders.Named(parts[0]), long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    /// <summary>The bytes. Letters stand for bytes on the way, one for one, so that nothing that is no text is lost.</summary>
    public byte[] Input()
    {
        var dice = new FuzzDice(Seed, Number);
        string text = Encoding.Latin1.GetString(dice.Of(Reader.Seeds));
        int way = dice.Below(10);
        if (way < 8)
        {
            text = Reader.Mutate(text, dice);
        }

        if (way >= 6)
        {
            text = ByteMutation.Of(text, Encoding.Latin1.GetString(dice.Of(Reader.Seeds)), Reader.Words, dice);
        }

        if (dice.OneIn(50))
        {
            text = string.Concat(Enumerable.Range(0, dice.Below(3000)).Select(_ => (char)dice.Below(256)));
        }

        return Encoding.Latin1.GetBytes(text.Length <= MostBytes ? text : text[..MostBytes]);
    }
}
