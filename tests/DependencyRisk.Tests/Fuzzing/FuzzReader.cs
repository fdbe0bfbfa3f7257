using System.Collections.Immutable;
using System.Text;
using DependencyRisk.Tests.Docs;

namespace DependencyRisk.Tests.Fuzzing;

/// <summary>One of the readers of what users and strangers write, as fuzzing sees it: what to begin from, how to change it, what must hold.</summary>
internal abstract class FuzzReader
{
    /// <summary>Its name, by which a case names it; also that of its folders of seeds and findings.</summary>
    public abstract string Name { get; }

    /// <summary>Cases of a usual test run: as many as take a fraction of a second.</summary>
    public abstract int UsualCases { get; }

    /// <summary>Words that mean something to the reader.</summary>
    public virtual ImmutableArray<string> Words => [];

    /// <summary>What changes are made to: files of the repository, and those of the reader's own folders.</summary>
    public ImmutableArray<byte[]> Seeds => field.IsDefault ? field = [.. Given(), .. FuzzFiles.Of(Name).Select(File.ReadAllBytes)] : field;

    /// <summary>Changes a document in what makes it up, not byte by byte.</summary>
    public abstract string Mutate(string text, FuzzDice dice);

    /// <summary>Reads what comes.</summary>
    /// <exception cref="FuzzException">The reader does not keep its word. Any other exception is one that it should not have thrown.</exception>
    public abstract void Check(byte[] input);

    /// <summary>Documents that lie elsewhere in the repository, or are made here.</summary>
    protected virtual IEnumerable<byte[]> Given() => [];

    protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    protected static IEnumerable<byte[]> Example(params string[] files) =>
        files.Select(file => File.ReadAllBytes(Path.Combine(Repository.Root, file)));
}
