using System.Collections.Immutable;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.WhatIf;

/// <summary>Random questions about random bills: other horizons, phases and levels than the model's own, more stock and less.</summary>
internal static class RandomWhatIf
{
    public static Gen<WhatIfCase> All { get; } =
        from random in RandomCases.All
        from asked in Options(random.Options)
        from common in Months
        from own in Gen.Elements(random.Bill.Components.Select(component => component.Id))
        from months in Months
        select new WhatIfCase(random.Bill, random.Options, random.Product, random.Scenario)
        {
            Asked = asked,
            AddedStock = common,
            AddedStockByComponent = months == 0 ? ImmutableDictionary<string, double>.Empty : ImmutableDictionary<string, double>.Empty.Add(own, months),
        };

    private static Gen<double> Months { get; } = Gen.Frequency((3, Gen.Constant(0.0)), (3, Gen.Choose(-40, 90).Select(tenths => tenths / 10.0)));

    private static Gen<ExposureOptions> Options(ExposureOptions given) =>
        from isSame in Gen.Elements(true, false)
        from horizon in Gen.Choose(1, 300)
        from phase in Gen.Elements(Enum.GetValues<AnalysisPhase>())
        from required in Gen.Choose(0, 20)
        select isSame ? given : given with { HorizonMonths = horizon / 10.0, Phase = phase, Required = required / 20.0 };
}
