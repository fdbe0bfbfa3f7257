namespace DependencyRisk;

/// <summary>What a column of a table may mean. Each is written as <see cref="Columns.Word"/> says.</summary>
internal enum TableColumn
{
    Part,
    Parent,
    Level,
    Position,
    Name,
    NameChinese,
    Description,
    Kind,
    Hs,
    Quantity,
    Unit,
    Essentiality,
    Phase,
    Maker,
    MakerPart,
    Supplier,
    SupplierPart,
    Origin,
    Share,
    Capacity,
    ReadyAfterMonths,
    RecoveryMonths,
    UnitValue,
    TotalValue,
    Headquarters,
    Owner,
    Alternative,
    Group,
    Priority,
    Fraction,
    AfterMonths,
    Growth,
    BlockedBy,
    StockMonths,
    StockWeeks,
    StockDays,
    StockQuantity,
    MonthlyUse,
    Source,
    Field,
    Value,
    Basis,
    AsOf,
    Id,
    Home,
    Product,
    Designator,
    Currency,
    NotFitted,

    /// <summary>A header that means a number of the line in some files and a part in others; the cells tell which.</summary>
    NumberOrPart,

    /// <summary>A header that means a part only where no other does, and where hardly two rows say the same.</summary>
    PartOrOther,

    /// <summary>A header that means a name in some files and a number of the line in others; the cells tell which.</summary>
    NumberOrName,

    /// <summary>A header that means a place on a board in some files and a name in others; the cells tell which.</summary>
    DesignatorOrName,

    /// <summary>A header that means what a part is worth in some files and what it measures in others; the cells tell which.</summary>
    ValueOrName,

    /// <summary>Known, and of no use here.</summary>
    Ignored,
}
