using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes the lists of scores as CSV.</summary>
internal static class ScoreCsv
{
    private static readonly string[] ChokePointHeader =
        ["bill", "product", "component", "componentName", "actor", "share", "lossLow", "lossHigh", "firstShortageMonths"];

    private static readonly string[] ExposureHeader =
        ["bill", "product", "actor", "lossLow", "lossHigh", "firstShortageMonths", "criticalMonths", "worstOutput", "binding", "bindingName"];

    private static readonly string[] HeadlineHeader =
    [
        "bill", "product", "productName", "basis", "home", "horizonMonths", "control", "phase", "required",
        "worstCountry", "lossLow", "lossHigh", "firstShortageMonths", "criticalMonths", "smallestChokeSetSize", "smallestChokeSet", "breadth",
        "foreignLossLow", "foreignLossHigh", "foreignLossBuildLow", "foreignLossBuildHigh", "foreignLossOperateLow", "foreignLossOperateHigh",
        "homeLossLow", "homeLossHigh", "estimateShare", "unnamedSourceShare",
    ];

    public static void Write(Stream output, IReadOnlyList<ScoreResult> results, ScoreTable table, int? top)
    {
        int most = top ?? int.MaxValue;
        switch (table)
        {
            case ScoreTable.Exposures:
                CsvOutput.Write(output, ExposureHeader, results.SelectMany(result => result.Exposure.Exposures.Take(most), (result, row) => (result, row)), WriteExposure);
                break;
            case ScoreTable.Headline:
                CsvOutput.Write(output, HeadlineHeader, results, WriteHeadline);
                break;
            default:
                CsvOutput.Write(output, ChokePointHeader, results.SelectMany(result => result.Exposure.ChokePoints.Take(most), (result, row) => (result, row)), WriteChokePoint);
                break;
        }
    }

    private static void WriteChokePoint(CsvWriter csv, (ScoreResult Result, ChokePoint Point) row)
    {
        csv.WriteField(row.Result.Bill.Id);
        csv.WriteField(row.Result.Exposure.Product);
        csv.WriteField(row.Point.Component);
        csv.WriteField(row.Result.Bill.Find(row.Point.Component)?.Name.In("en"));
        csv.WriteField(row.Point.Actor.ToString());
        CsvOutput.WriteNumber(csv, row.Point.Share);
        CsvOutput.WriteBounds(csv, row.Point.Loss);
        csv.WriteField(row.Point.FirstShortageMonths);
    }

    private static void WriteExposure(CsvWriter csv, (ScoreResult Result, ActorExposure Exposure) row)
    {
        csv.WriteField(row.Result.Bill.Id);
        csv.WriteField(row.Result.Exposure.Product);
        csv.WriteField(row.Exposure.Actor.ToString());
        CsvOutput.WriteBounds(csv, row.Exposure.Loss);
        csv.WriteField(row.Exposure.FirstShortageMonths);
        csv.WriteField(row.Exposure.CriticalMonths);
        CsvOutput.WriteNumber(csv, row.Exposure.WorstOutput);
        csv.WriteField(row.Exposure.Binding);
        csv.WriteField(row.Exposure.Binding is { } binding ? row.Result.Bill.Find(binding)?.Name.In("en") : null);
    }

    private static void WriteHeadline(CsvWriter csv, ScoreResult result)
    {
        (ProductExposure exposure, Headline headline) = (result.Exposure, result.Exposure.Headline);
        csv.WriteField(result.Bill.Id);
        csv.WriteField(exposure.Product);
        csv.WriteField((result.Bill.Find(exposure.Product)?.Name ?? result.Bill.Name).In("en"));
        csv.WriteField(Words.Bases.Of(result.Bill.Basis));
        csv.WriteField(exposure.Home.Code);
        CsvOutput.WriteNumber(csv, exposure.HorizonMonths);
        csv.WriteField(Words.Controls.Of(exposure.Control));
        csv.WriteField(Words.Phases.Of(exposure.Phase));
        CsvOutput.WriteNumber(csv, exposure.Required);
        csv.WriteField(headline.WorstCountry?.Code);
        CsvOutput.WriteBounds(csv, headline.Loss);
        csv.WriteField(headline.FirstShortageMonths);
        csv.WriteField(headline.CriticalMonths);
        csv.WriteField(headline.SmallestChokeSet?.Size);
        csv.WriteField(headline.SmallestChokeSet is { } set ? string.Join(' ', set.Actors) : null);
        CsvOutput.WriteNumber(csv, headline.Breadth);
        CsvOutput.WriteBounds(csv, headline.ForeignLoss);
        CsvOutput.WriteBounds(csv, headline.ForeignLossBuild);
        CsvOutput.WriteBounds(csv, headline.ForeignLossOperate);
        CsvOutput.WriteBounds(csv, headline.HomeLoss);
        csv.WriteField(exposure.Evidence.EstimateShare);
        csv.WriteField(exposure.Evidence.UnnamedSourceShare);
    }
}
