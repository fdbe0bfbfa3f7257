namespace DependencyRisk;

/// <summary>Reads the parts: a plain list, rows with their parents, or a list indented by level.</summary>
internal sealed class BomTable(BillTables tables, TableCursor cursor, int file, bool hasUses)
{
    private readonly BomRowReader _row = new(tables, cursor, file);
    private readonly LevelStack _levels = new(cursor);
    private bool _isIndented;

    /// <summary>Whether the parts of the list belong to a product that it does not name.</summary>
    public bool NeedsProduct { get; private set; }

    public void Read()
    {
        _isIndented = cursor.Has(TableColumn.Level);
        bool hasParents = cursor.Has(TableColumn.Parent);
        NeedsProduct = !_isIndented && !hasParents && !hasUses && !cursor.IsVerbatim;
        while (cursor.Read())
        {
            if (!cursor.IsVerbatim && _row.IsNoPart(hasStructure: hasParents || (_isIndented && !cursor.Cell(TableColumn.Level).IsEmpty)))
            {
                continue;
            }

            double? quantity = _row.Quantity();
            if (!IsFitted(quantity))
            {
                continue;
            }

            int part = _row.PartOf();
            if (part >= 0)
            {
                ReadRow(part, quantity, hasParents);
            }
            else if (_isIndented)
            {
                _levels.SkipBelow();
            }
        }

        NeedsProduct |= _isIndented && _levels.NeedsProduct;
    }

    private bool IsFitted(double? quantity)
    {
        if (quantity == 0)
        {
            cursor.Warn("not-fitted", TableColumn.Quantity, "The quantity is 0, or the row says so: the part is not fitted, and the row left out.");
            ReadOnlySpan<byte> id = cursor.Cell(TableColumn.Part);
            if (!_isIndented && cursor.Has(TableColumn.Parent) && !id.IsEmpty)
            {
                tables.NotFitted.Add(tables.Parts.Of(cursor.Unescaped(id), cursor, file));
            }

            _levels.SkipBelow();
            return false;
        }

        return !_isIndented || !_levels.IsBelowSkipped();
    }

    private void ReadRow(int part, double? quantity, bool hasParents)
    {
        _row.ReadAttributes(part, quantity);
        if (_isIndented)
        {
            if (_levels.Place(part, out int parent, out int occurrence))
            {
                AddUse(parent, part, quantity, occurrence);
            }
        }
        else if (hasParents)
        {
            ReadOnlySpan<byte> cell = cursor.Cell(TableColumn.Parent);
            if (!cell.IsEmpty)
            {
                AddUse(tables.Parts.Of(cursor.Unescaped(cell), cursor, file), part, quantity, occurrence: 0);
            }
        }
        else if (NeedsProduct)
        {
            AddUse(-1, part, quantity, occurrence: 0);
        }
    }

    private void AddUse(int parent, int part, double? quantity, int occurrence)
    {
        if (quantity is null && cursor.Has(TableColumn.Quantity) && (parent >= 0 || !_isIndented))
        {
            cursor.Warn("missing-quantity", TableColumn.Quantity, "No quantity is given; it counts as 1. It matters to value, never to exposure.");
        }

        tables.Uses.Add(new UseRow
        {
            Parent = parent,
            Child = part,
            Quantity = quantity ?? 1,
            Essentiality = cursor.Number(TableColumn.Essentiality, CellRange.Fraction) ?? 1,
            Phase = Words.Read<Phase>(cursor, TableColumn.Phase) ?? Phase.Build,
            Occurrence = occurrence,
            File = file,
            Line = cursor.Line,
        });
    }
}
