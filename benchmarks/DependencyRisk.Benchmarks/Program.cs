using System.Globalization;
using BenchmarkDotNet.Running;
using DependencyRisk.Benchmarks;

// generate N FILE: writes a large bill. peak WHAT FILE: runs one job in this process and tells its time and peak memory.
// fault-trees PATH: solves fault trees. Anything else goes to BenchmarkDotNet, such as --filter '*'.
if (args is ["generate", string count, string target])
{
    using FileStream stream = File.Create(target);
    DependencyRisk.BillJson.Write(LargeBill.Make(int.Parse(count, CultureInfo.InvariantCulture)), stream, indented: false);
    return 0;
}

if (args is ["peak", string job, string file])
{
    return PeakMemory.Run(job, file);
}

if (args is ["fault-trees", ..])
{
    return FaultTreeCommand.Run(args.AsSpan(1));
}

BenchmarkSwitcher.FromAssembly(typeof(LargeBill).Assembly).Run(args);
return 0;
