using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>Indices over ten million shares, beside the speed at which the machine reads them at all.</summary>
[MemoryDiagnoser]
public class ConcentrationBenchmarks
{
    private const int Shares = 10_000_000;
    private const int Chunk = 125_000;

    private double[] _shares = [];

    /// <summary>Makes the shares: uneven, the same each time.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260630);
        _shares = [.. Enumerable.Range(0, Shares).Select(_ => Math.Pow(random.NextDouble(), 4))];
    }

    /// <summary>Reads the shares and does next to nothing with them, in all threads there are: the baseline.</summary>
    [Benchmark(Baseline = true)]
    public double Read()
    {
        double[] sums = new double[Shares / Chunk];
        Parallel.For(0, sums.Length, chunk => sums[chunk] = Sum(_shares.AsSpan(chunk * Chunk, Chunk)));
        return sums.Sum();
    }

    /// <summary>Reads them in one thread.</summary>
    [Benchmark]
    public double ReadInOneThread() => Sum(_shares);

    /// <summary>One number at a time, unchecked: what a loop as one writes it takes.</summary>
    [Benchmark]
    public double HerfindahlHirschmanOneByOne()
    {
        double sum = 0, squares = 0;
        foreach (double share in _shares)
        {
            sum += share;
            squares += share * share;
        }

        return squares / sum / sum;
    }

    /// <summary>The Herfindahl-Hirschman index; the effective number and the normalised index cost the same.</summary>
    [Benchmark]
    public Hhi HerfindahlHirschman() => Concentration.HerfindahlHirschman(_shares);

    /// <summary>The largest share.</summary>
    [Benchmark]
    public double BergerParker() => Concentration.BergerParker(_shares);

    /// <summary>The four largest shares.</summary>
    [Benchmark]
    public double ConcentrationRatioOfFour() => Concentration.ConcentrationRatio(_shares, 4);

    /// <summary>The comprehensive index, which reads twice.</summary>
    [Benchmark]
    public double Comprehensive() => Concentration.Comprehensive(_shares);

    /// <summary>Shannon's entropy: a logarithm for each share.</summary>
    [Benchmark]
    public double Shannon() => Concentration.Shannon(_shares);

    /// <summary>A Hill number of general order: a logarithm and an exponential for each share.</summary>
    [Benchmark]
    public double HillOfOrderThree() => Concentration.Hill(_shares, 3);

    /// <summary>Gini's coefficient: a sort.</summary>
    [Benchmark]
    public double Gini() => Concentration.Gini(_shares);

    private static double Sum(ReadOnlySpan<double> shares)
    {
        ReadOnlySpan<Vector512<double>> lanes = MemoryMarshal.Cast<double, Vector512<double>>(shares);
        Vector512<double> a = default, b = default, c = default, d = default;
        for (int i = 0; i + 3 < lanes.Length; i += 4)
        {
            a += lanes[i];
            b += lanes[i + 1];
            c += lanes[i + 2];
            d += lanes[i + 3];
        }

        return Vector512.Sum(a + b + (c + d));
    }
}
