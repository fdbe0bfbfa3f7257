using System.Globalization;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Writes components, each as what it has that is not as it mostly is; uses and sources are lists of numbers.</summary>
internal sealed class WhatIfComponentWriter(WhatIfScope scope, SourceRelations relations, Utf8JsonWriter json)
{
    public void Write(Component component)
    {
        json.WriteStartObject();
        json.WriteString("id", component.Id);
        if (component.StockMonths > 0)
        {
            json.WriteNumber("stock", component.StockMonths);
        }

        if (component.Substitution is { } substitution)
        {
            json.WriteStartArray("substitution");
            json.WriteNumberValue(substitution.Fraction);
            json.WriteNumberValue(substitution.AfterMonths);
            json.WriteNumberValue(substitution.Growth);
            json.WriteEndArray();
        }

        if (!component.Uses.IsEmpty)
        {
            json.WritePropertyName("uses");
            WriteUses(component.Uses);
        }

        if (!component.Sources.IsEmpty)
        {
            json.WriteStartArray("sources");
            foreach (Source source in InOrder(component.Sources))
            {
                WriteSource(source);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // The order in which the library adds sources up, so that the sums are the same to the last bit.
    private static IEnumerable<Source> InOrder(IEnumerable<Source> sources) => sources
        .OrderBy(source => source.Origin)
        .ThenBy(source => source.Share ?? -1)
        .ThenBy(source => source.Capacity ?? -1)
        .ThenBy(source => source.ReadyAfterMonths)
        .ThenBy(source => source.RecoveryMonths ?? -1)
        .ThenBy(source => source.Supplier, StringComparer.Ordinal)
        .ThenBy(source => source.Uses.Length)
        .ThenBy(source => string.Join('\n', InOrder(source.Uses).Select(Key)), StringComparer.Ordinal);

    private static IEnumerable<Use> InOrder(IEnumerable<Use> uses) =>
        uses.OrderBy(use => use.Component, StringComparer.Ordinal).ThenBy(use => use.Essentiality).ThenBy(use => use.Phase);

    private static string Key(Use use) => string.Create(CultureInfo.InvariantCulture, $"{use.Component}\t{use.Essentiality:R}\t{use.Phase}");

    private void WriteSource(Source source)
    {
        json.WriteStartArray();
        WriteNumberOrNull(source.Share);
        WriteNumberOrNull(source.Capacity);
        json.WriteNumberValue(source.ReadyAfterMonths);
        WriteNumberOrNull(source.RecoveryMonths);
        json.WriteNumberValue(scope.IndexOfSupplier(source.Supplier));
        WriteIndices(relations.Of(source));
        if (!source.Uses.IsEmpty)
        {
            WriteUses(source.Uses);
        }

        json.WriteEndArray();
    }

    // What is as good as always is left out: a whole use, for building.
    private void WriteUses(IEnumerable<Use> uses)
    {
        json.WriteStartArray();
        foreach (Use use in InOrder(uses))
        {
            json.WriteStartArray();
            json.WriteNumberValue(scope.IndexOfComponent(use.Component));
            if (use.Essentiality != 1 || use.Phase == Phase.Operate)
            {
                json.WriteNumberValue(use.Essentiality);
            }

            if (use.Phase == Phase.Operate)
            {
                json.WriteNumberValue(1);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteIndices(int[] countries)
    {
        if (countries.Length == 1)
        {
            json.WriteNumberValue(countries[0]);
            return;
        }

        json.WriteStartArray();
        foreach (int country in countries)
        {
            json.WriteNumberValue(country);
        }

        json.WriteEndArray();
    }

    private void WriteNumberOrNull(double? number)
    {
        if (number is { } given)
        {
            json.WriteNumberValue(given);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
