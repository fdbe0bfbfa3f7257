namespace DependencyRisk;

/// <summary>Tidy tables of bills themselves and of the problems found in them.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyBills
{
    private static readonly TidySchema<(Bill Bill, Component Component)> ComponentColumns =
        new TidySchema<(Bill Bill, Component Component)>("components", "component")
            .Text("bill", "id", "The bill.", row => row.Bill.Id)
            .Text("component", "component id", "The component.", row => row.Component.Id)
            .Text("nameEn", "text", "Its name in English.", row => row.Component.Name.English)
            .Text("nameZh", "text", "Its name in Chinese.", row => row.Component.Name.Chinese)
            .Text("kind", "assembly, part, material, process, tooling, capacity, software, service, consumable, calibration, regulatory", "What sort of thing it is.", row => Words.Of(row.Component.Kind))
            .Text("hs", "digits", "Heading of the Harmonized System.", row => row.Component.Hs)
            .Number("unitValue", "0 or more, in the bill's currency", "Value of one unit, inputs included; blank where not known.", row => row.Component.UnitValue)
            .Whole("uses", "0 or more", "Components that it needs.", row => row.Component.Uses.Length)
            .Whole("sources", "0 or more", "Ways in which it is obtained; without any, and with uses, it is made in house.", row => row.Component.Sources.Length)
            .Number("stockMonths", "months", "How long the stock covers a full shortfall.", row => row.Component.StockMonths)
            .Number("substitutionFraction", "0 to 1", "Fraction of lost supply that the other sources can take over; blank where nothing is known to.", row => row.Component.Substitution?.Fraction)
            .Number("substitutionAfterMonths", "months", "When they do; blank where that is.", row => row.Component.Substitution?.AfterMonths)
            .Number("substitutionGrowth", "0 or more", "What they can add at most, as a multiple of their own volume; blank where that is.", row => row.Component.Substitution?.Growth)
            .Text("substitutionBlockedBy", "words, with spaces between", "What stands in the way: physics, qualification, capacity, cost, contract, regulation, ecosystem, acceptance.", row => row.Component.Substitution is { } known ? TidyWord.List(known.BlockedBy.Select(Words.Of)) : null);

    private static readonly TidySchema<SourceRow> SourceColumns = WithSource(
        new TidySchema<SourceRow>("sources", "source of a component").Text("bill", "id", "The bill.", row => row.Bill.Id))
        .Whole("source", "1 or more", "The number of the source within its component; blank without a source.", row => row.Number);

    private static readonly TidySchema<SourceRow> CatalogueColumns = WithSource(new TidySchema<SourceRow>("catalogue-sources", "source of a component"));

    private static readonly TidySchema<(SourceRow Parent, Use Use)> UseColumns =
        new TidySchema<(SourceRow Parent, Use Use)>("uses", "use of a component")
            .Text("bill", "id", "The bill.", row => row.Parent.Bill.Id)
            .Text("parent", "component id", "What needs it.", row => row.Parent.Component.Id)
            .Text("component", "component id", "What is needed.", row => row.Use.Component)
            .Number("quantity", "above 0", "Units of it in one unit of the parent.", row => row.Use.Quantity)
            .Number("essentiality", "0 to 1", "Fraction of the parent's output that is lost when it is lost entirely.", row => row.Use.Essentiality)
            .Text("phase", "build, operate", "Whether it is needed to build the parent or to keep it running.", row => Words.Of(row.Use.Phase))
            .Whole("source", "1 or more", "The number of the parent's source that alone needs it; blank where the parent does.", row => row.Parent.Number);

    private static readonly TidySchema<(Bill Bill, Supplier Supplier)> SupplierColumns =
        new TidySchema<(Bill Bill, Supplier Supplier)>("suppliers", "supplier")
            .Text("bill", "id", "The bill.", row => row.Bill.Id)
            .Text("supplier", "supplier id", "The supplier.", row => row.Supplier.Id)
            .Text("nameEn", "text", "Its name in English.", row => row.Supplier.Name.English)
            .Text("nameZh", "text", "Its name in Chinese.", row => row.Supplier.Name.Chinese)
            .Text("headquarters", "country code", "Country of the headquarters; `ZZ` where not known.", row => row.Supplier.Headquarters.Code)
            .Text("owner", "country code", "Country of the owner; `ZZ` where not known.", row => row.Supplier.Owner.Code)
            .Text("parent", "supplier id", "The supplier that it belongs to; blank where none is named.", row => row.Supplier.Parent);

    private static readonly TidySchema<BillProblem> ProblemColumns = new TidySchema<BillProblem>("problems", "problem")
        .Text("severity", "error, warning", "Whether the bill can still be used.", row => Words.Of(row.Severity))
        .Text("code", "word with hyphens", "What sort of problem it is.", row => row.Code)
        .Text("path", "JSON path or column", "Where in the bill it is.", row => row.Path)
        .Whole("line", "1 or more", "Line of the file; blank where the bill was not read from text.", row => row.Line)
        .Whole("column", "1 or more", "Byte in that line, in a table the field; blank where there is no line.", row => row.Column)
        .Text("message", "text", "What is wrong and what to do.", row => row.Message)
        .Text("file", "file name", "The file in which it is; blank where the bill is in one.", row => row.File);

    /// <summary>The components, in the order of each bill.</summary>
    /// <param name="bills">The bills.</param>
    /// <returns>The table.</returns>
    public static TidyTable Components(params IEnumerable<Bill> bills) => ComponentColumns.Of(bills.SelectMany(bill => bill.Components, (bill, component) => (bill, component)));

    /// <summary>The sources, in the order of each bill; a component without sources has one row without a source.</summary>
    /// <param name="bills">The bills.</param>
    /// <returns>The table.</returns>
    public static TidyTable Sources(params IEnumerable<Bill> bills) => SourceColumns.Of(bills.SelectMany(Rows));

    /// <summary>The uses, those of components and those of one source alone, in the order of each bill.</summary>
    /// <param name="bills">The bills.</param>
    /// <returns>The table.</returns>
    public static TidyTable Uses(params IEnumerable<Bill> bills) => UseColumns.Of(
        from bill in bills
        from component in bill.Components
        from parent in SourceRow.Of(bill, component).Prepend(new SourceRow(bill, component, null, null))
        from use in parent.Source?.Uses ?? component.Uses
        select (parent, use));

    /// <summary>The suppliers, in the order of each bill.</summary>
    /// <param name="bills">The bills.</param>
    /// <returns>The table.</returns>
    public static TidyTable Suppliers(params IEnumerable<Bill> bills) => SupplierColumns.Of(bills.SelectMany(bill => bill.Suppliers, (bill, supplier) => (bill, supplier)));

    /// <summary>Problems, in the order given.</summary>
    /// <param name="problems">The problems.</param>
    /// <returns>The table.</returns>
    public static TidyTable Problems(IEnumerable<BillProblem> problems) => ProblemColumns.Of(problems);

    /// <summary>The sources of one bill of the catalogue, without a column that says which.</summary>
    internal static TidyTable OfCatalogue(Bill bill) => CatalogueColumns.Of(Rows(bill));

    private static TidySchema<SourceRow> WithSource(TidySchema<SourceRow> columns) => columns
        .Text("component", "component id", "The component.", row => row.Component.Id)
        .Text("nameEn", "text", "Its name in English.", row => row.Component.Name.English)
        .Text("nameZh", "text", "Its name in Chinese.", row => row.Component.Name.Chinese)
        .Text("kind", "assembly, part, material, process, tooling, capacity, software, service, consumable, calibration, regulatory", "What sort of thing it is.", row => Words.Of(row.Component.Kind))
        .Text("supplier", "supplier id", "Who supplies it; blank where nobody is named, or there is no source.", row => row.Source?.Supplier)
        .Text("origin", "country code", "Where it is made, `ZZ` where not known; blank without a source.", row => row.Source?.Origin.Code)
        .Text("headquarters", "country code", "Country of the supplier's headquarters, `ZZ` where not known; blank without a supplier.", row => row.Supplier?.Headquarters.Code)
        .Text("owner", "country code", "Country of the supplier's owner, `ZZ` where not known; blank without a supplier.", row => row.Supplier?.Owner.Code)
        .Number("share", "0 to 1", "Share of the component that comes from this source; blank where not known.", row => row.Source?.Share)
        .Number("capacity", "0 or more", "What the source can deliver, as a fraction of what is needed; blank where no more than its share.", row => row.Source?.Capacity)
        .Number("readyAfterMonths", "months", "When it can deliver more than its share.", row => row.Source?.ReadyAfterMonths)
        .Number("recoveryMonths", "months", "How long it is out when its supplier or its component stops; blank for good.", row => row.Source?.RecoveryMonths)
        .Number("stockMonths", "months", "How long the component's stock covers a full shortfall.", row => row.Component.StockMonths)
        .Number("substitutionFraction", "0 to 1", "Fraction of the component's lost supply that the other sources can take over; blank where nothing is known to.", row => row.Component.Substitution?.Fraction)
        .Number("substitutionAfterMonths", "months", "When they do; blank where that is.", row => row.Component.Substitution?.AfterMonths)
        .Text("evidenceBasis", "reported, published, press, estimate", "What the sources of the component rest on; blank without evidence.", row => row.Evidence is { } found ? Words.Of(found.Basis) : null)
        .Text("evidenceSource", "text", "Where they were taken from.", row => row.Evidence?.Source);

    private static IEnumerable<SourceRow> Rows(Bill bill) => bill.Components.SelectMany(
        component => component.Sources.IsEmpty ? [new SourceRow(bill, component, null, null)] : SourceRow.Of(bill, component));

    /// <summary>A component with one of its sources, and its number from 1 on; both null for the component itself.</summary>
    private sealed record SourceRow(Bill Bill, Component Component, Source? Source, long? Number)
    {
        public Supplier? Supplier => Source?.Supplier is { } id ? Bill.FindSupplier(id) : null;

        public FieldEvidence? Evidence => Component.EvidenceOf("sources");

        public static IEnumerable<SourceRow> Of(Bill bill, Component component) =>
            component.Sources.Select((source, position) => new SourceRow(bill, component, source, position + 1));
    }
}
