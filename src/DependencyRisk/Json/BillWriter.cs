using System.Globalization;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Writes bills. What has its default value is left out.</summary>
internal static class BillWriter
{
    private const int FlushAt = 1 << 16;

    public static void Write(Bill bill, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(MemberName.Format.Encoded, BillReader.Format);
        writer.WriteString(MemberName.Id.Encoded, bill.Id);
        WriteName(writer, bill.Name);
        WriteCountry(writer, MemberName.Home, bill.Home);
        if (bill.AsOf is { } asOf)
        {
            writer.WriteString(MemberName.AsOf.Encoded, asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        writer.WriteString(MemberName.Basis.Encoded, BillWords.Basis.Of(bill.Basis));
        writer.WriteStartArray(MemberName.Products.Encoded);
        foreach (string product in bill.Products)
        {
            writer.WriteStringValue(product);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(MemberName.Suppliers.Encoded);
        foreach (Supplier supplier in bill.Suppliers)
        {
            WriteSupplier(writer, supplier);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(MemberName.Components.Encoded);
        foreach (Component component in bill.Components)
        {
            WriteComponent(writer, component);
            if (writer.BytesPending > FlushAt)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WriteSupplier(Utf8JsonWriter writer, Supplier supplier)
    {
        writer.WriteStartObject();
        writer.WriteString(MemberName.Id.Encoded, supplier.Id);
        WriteName(writer, supplier.Name);
        WriteCountry(writer, MemberName.Headquarters, supplier.Headquarters);
        WriteCountry(writer, MemberName.Owner, supplier.Owner);
        WriteText(writer, MemberName.Parent, supplier.Parent);
        writer.WriteEndObject();
    }

    private static void WriteComponent(Utf8JsonWriter writer, Component component)
    {
        writer.WriteStartObject();
        writer.WriteString(MemberName.Id.Encoded, component.Id);
        WriteName(writer, component.Name);
        writer.WriteString(MemberName.Kind.Encoded, BillWords.Kinds.Of(component.Kind));
        WriteText(writer, MemberName.Hs, component.Hs);
        WriteNumber(writer, MemberName.UnitValue, component.UnitValue);
        WriteUses(writer, component.Uses.AsSpan());
        WriteSources(writer, component.Sources.AsSpan());
        WriteUnless(writer, MemberName.StockMonths, component.StockMonths, 0);
        if (component.Substitution is { } substitution)
        {
            WriteSubstitution(writer, substitution);
        }

        WriteEvidence(writer, component.Evidence.AsSpan());
        writer.WriteEndObject();
    }

    private static void WriteUses(Utf8JsonWriter writer, ReadOnlySpan<Use> uses)
    {
        if (uses.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(MemberName.Uses.Encoded);
        foreach (ref readonly Use use in uses)
        {
            writer.WriteStartObject();
            writer.WriteString(MemberName.Component.Encoded, use.Component);
            WriteUnless(writer, MemberName.Quantity, use.Quantity, 1);
            WriteUnless(writer, MemberName.Essentiality, use.Essentiality, 1);
            if (use.Phase != Phase.Build)
            {
                writer.WriteString(MemberName.Phase.Encoded, BillWords.Phases.Of(use.Phase));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter writer, ReadOnlySpan<Source> sources)
    {
        if (sources.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(MemberName.Sources.Encoded);
        foreach (ref readonly Source source in sources)
        {
            writer.WriteStartObject();
            WriteText(writer, MemberName.Supplier, source.Supplier);
            WriteCountry(writer, MemberName.Origin, source.Origin);
            WriteNumber(writer, MemberName.Share, source.Share);
            WriteNumber(writer, MemberName.Capacity, source.Capacity);
            WriteUnless(writer, MemberName.ReadyAfterMonths, source.ReadyAfterMonths, 0);
            WriteNumber(writer, MemberName.RecoveryMonths, source.RecoveryMonths);
            WriteUses(writer, source.Uses.AsSpan());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSubstitution(Utf8JsonWriter writer, Substitution substitution)
    {
        writer.WriteStartObject(MemberName.Substitution.Encoded);
        writer.WriteNumber(MemberName.Fraction.Encoded, substitution.Fraction);
        writer.WriteNumber(MemberName.AfterMonths.Encoded, substitution.AfterMonths);
        WriteUnless(writer, MemberName.Growth, substitution.Growth, 1);
        if (!substitution.BlockedBy.IsEmpty)
        {
            writer.WriteStartArray(MemberName.BlockedBy.Encoded);
            foreach (SubstitutionBarrier barrier in substitution.BlockedBy)
            {
                writer.WriteStringValue(BillWords.Barriers.Of(barrier));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, ReadOnlySpan<FieldEvidence> evidence)
    {
        if (evidence.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject(MemberName.Evidence.Encoded);
        foreach (ref readonly FieldEvidence field in evidence)
        {
            writer.WriteStartObject(field.Field);
            writer.WriteString(MemberName.Basis.Encoded, BillWords.EvidenceBases.Of(field.Basis));
            WriteText(writer, MemberName.Source, field.Source);
            WriteText(writer, MemberName.AsOf, field.AsOf);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter writer, LocalizedText name)
    {
        if (!name.IsEmpty)
        {
            writer.WriteStartObject(MemberName.Name.Encoded);
            WriteText(writer, MemberName.English, name.English);
            WriteText(writer, MemberName.Chinese, name.Chinese);
            writer.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter writer, MemberName name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name.Encoded, text);
        }
    }

    private static void WriteCountry(Utf8JsonWriter writer, MemberName name, Country country)
    {
        if (country.IsKnown)
        {
            writer.WriteString(name.Encoded, country.Code);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, MemberName name, double? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name.Encoded, value);
        }
    }

    private static void WriteUnless(Utf8JsonWriter writer, MemberName name, double value, double usual)
    {
        if (!value.Equals(usual))
        {
            writer.WriteNumber(name.Encoded, value);
        }
    }
}
