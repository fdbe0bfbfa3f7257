using System.Collections.Immutable;
using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes reports on bills as JSON. Names, order and form are a contract.</summary>
internal static class ReportJson
{
    public static void Write(Stream output, ValidationReport report, int? top) =>
        JsonOutput.WriteOneOrMany(output, [report], (writer, only) => Write(writer, only, top ?? int.MaxValue));

    private static void Write(Utf8JsonWriter writer, ValidationReport report, int top)
    {
        writer.WriteStartObject();
        writer.WriteString("bill", report.Bill?.Id);
        writer.WriteBoolean("valid", report.Bill is not null);
        writer.WriteStartArray("problems");
        foreach (ProblemGroup group in report.Groups)
        {
            WriteGroup(writer, group);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("products");
        foreach (BillCompleteness product in report.Products)
        {
            WriteProduct(writer, product, top);
        }

        foreach ((string product, ImmutableArray<FieldCompleteness> fields) in report.Homeless)
        {
            WriteHomeless(writer, report.Options, product, fields);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // The members that every product has; what depends on home is null.
    private static void WriteHomeless(Utf8JsonWriter writer, ExposureOptions asked, string product, ImmutableArray<FieldCompleteness> fields)
    {
        writer.WriteStartObject();
        writer.WriteString("product", product);
        writer.WriteNull("home");
        writer.WriteNumber("horizonMonths", asked.HorizonMonths);
        writer.WriteString("control", Words.Controls.Of(asked.Control));
        writer.WriteString("phase", Words.Phases.Of(asked.Phase));
        writer.WriteNumber("components", fields.First(field => field.Field == CompletenessField.Sourcing).Applicable);
        writer.WriteNull("unknownLoss");
        writer.WriteNull("widestCountry");
        writer.WriteNull("widestLoss");
        WriteFields(writer, fields);
        writer.WriteNull("gapCount");
        writer.WriteStartArray("gaps");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, ProblemGroup group)
    {
        writer.WriteStartObject();
        writer.WriteString("severity", Words.Severities.Of(group.Severity));
        writer.WriteString("code", group.Code);
        writer.WriteString("file", group.File);
        writer.WriteString("field", group.Field);
        writer.WriteNumber("count", group.Count);
        writer.WriteStartArray("first");
        foreach (BillProblem problem in group.First)
        {
            writer.WriteStartObject();
            writer.WriteString("path", problem.Path);
            ProblemJson.WriteLineAndColumn(writer, problem);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("message", group.First[0].Message);
        writer.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter writer, BillCompleteness product, int top)
    {
        writer.WriteStartObject();
        writer.WriteString("product", product.Product);
        writer.WriteString("home", product.Home.Code);
        writer.WriteNumber("horizonMonths", product.HorizonMonths);
        writer.WriteString("control", Words.Controls.Of(product.Control));
        writer.WriteString("phase", Words.Phases.Of(product.Phase));
        writer.WriteNumber("components", product.ComponentCount);
        writer.WriteNumber("unknownLoss", product.UnknownLoss);
        writer.WriteString("widestCountry", product.WidestCountry?.Code);
        JsonOutput.WriteBounds(writer, "widestLoss", product.WidestLoss);
        WriteFields(writer, product.Fields);
        writer.WriteNumber("gapCount", product.Gaps.Length);
        writer.WriteStartArray("gaps");
        foreach (CompletenessGap gap in product.Gaps.Take(top))
        {
            WriteGap(writer, gap);
            JsonOutput.Relieve(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, ImmutableArray<FieldCompleteness> fields)
    {
        writer.WriteStartArray("fields");
        foreach (FieldCompleteness field in fields)
        {
            WriteField(writer, field);
        }

        writer.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter writer, FieldCompleteness field)
    {
        writer.WriteStartObject();
        writer.WriteString("field", Words.CompletenessFields.Of(field.Field));
        writer.WriteNumber("complete", field.Complete);
        writer.WriteNumber("partial", field.Partial);
        writer.WriteNumber("applicable", field.Applicable);
        JsonOutput.WriteNumberOrNull(writer, "share", field.Share);
        JsonOutput.WriteNumberOrNull(writer, "valueShare", field.ValueShare);
        writer.WriteEndObject();
    }

    private static void WriteGap(Utf8JsonWriter writer, CompletenessGap gap)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Words.Lower(gap.Kind));
        writer.WriteString("component", gap.Component);
        JsonOutput.WriteNumberOrNull(writer, "source", gap.Source);
        writer.WriteString("supplier", gap.Supplier);
        writer.WriteNumber("sources", gap.SourceCount);
        writer.WriteNumber("cost", gap.Cost);
        writer.WriteString("country", gap.Country.Code);
        JsonOutput.WriteNumberOrNull(writer, "unknownLossLeft", gap.UnknownLossLeft);
        writer.WriteEndObject();
    }
}
