using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>Reads a bill: the document and its suppliers. Components are read in the other part.</summary>
internal ref partial struct BillReader
{
    public const string Format = "dependency-risk-bill/1";

    private readonly BillJsonOptions _options;
    private readonly List<TextPosition> _componentPositions = [];
    private readonly List<TextPosition> _supplierPositions = [];
    private readonly List<Use> _uses = [];
    private readonly List<Source> _sources = [];
    private readonly List<FieldEvidence> _evidence = [];
    private DocumentReader _document;

    public BillReader(Stream stream, BillJsonOptions options, ProblemList problems, JsonPath path)
    {
        _options = options;
        _document = new DocumentReader(stream, options.MostTokenBytes, problems, path);
    }

    /// <summary>Reads the document.</summary>
    /// <returns>What it says, or null where it is no bill at all.</returns>
    public BillDraft? Read()
    {
        if (!_document.Begin())
        {
            return null;
        }

        if (!_document.BeginObject())
        {
            // Elsewhere null stands for a member that is left out; a whole document cannot be.
            if (_document.IsNull)
            {
                _document.WrongType("an object");
            }

            return null;
        }

        var draft = new BillDraft();
        string? format = null;
        ulong seen = 0;
        while (_document.NextMember())
        {
            if (_document.Enter(MemberName.Format, ref seen))
            {
                format = _document.Text();
            }
            else if (!TryReadPart(draft, ref seen) && !TryReadHead(draft, ref seen))
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        CheckFormat(format);
        _document.End();
        draft.ComponentPositions = _componentPositions.ToArray();
        draft.SupplierPositions = _supplierPositions.ToArray();
        return draft;
    }

    private bool TryReadPart(BillDraft draft, ref ulong seen)
    {
        if (_document.Enter(MemberName.Components, ref seen))
        {
            draft.Components = ReadComponents();
        }
        else if (_document.Enter(MemberName.Suppliers, ref seen))
        {
            draft.Suppliers = ReadSuppliers();
        }
        else if (_document.Enter(MemberName.Products, ref seen))
        {
            draft.Products = ReadProducts();
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool TryReadHead(BillDraft draft, ref ulong seen)
    {
        if (_document.Enter(MemberName.Id, ref seen))
        {
            draft.Id = _document.Word() ?? string.Empty;
        }
        else if (_document.Enter(MemberName.Name, ref seen))
        {
            draft.Name = ReadName();
        }
        else if (_document.Enter(MemberName.Home, ref seen))
        {
            draft.Home = _document.Country();
        }
        else if (_document.Enter(MemberName.AsOf, ref seen))
        {
            draft.AsOf = ReadDate();
        }
        else if (_document.Enter(MemberName.Basis, ref seen))
        {
            draft.Basis = _document.OneOf(BillWords.Basis);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void CheckFormat(string? format)
    {
        if (format is null)
        {
            _document.Error("missing-format", $"The document does not say its format; add \"format\": \"{Format}\".");
        }
        else if (!string.Equals(format, Format, StringComparison.Ordinal))
        {
            _document.Error("unknown-format", $"The format is '{ReferenceResolver.Shorten(format)}'; this reader knows '{Format}' only.");
        }
    }

    private ImmutableArray<string> ReadProducts()
    {
        ImmutableArray<string>.Builder products = ImmutableArray.CreateBuilder<string>();
        if (_document.BeginArray())
        {
            for (int i = 0; _document.NextItem(i); i++)
            {
                if (_document.Word() is { } id)
                {
                    products.Add(id);
                }

                _document.Leave();
            }
        }

        return products.ToImmutable();
    }

    private ImmutableArray<Supplier> ReadSuppliers()
    {
        var suppliers = new List<Supplier>();
        if (_document.BeginArray())
        {
            for (int i = 0; _document.NextItem(i); i++)
            {
                _supplierPositions.Add(_document.Position());
                suppliers.Add(ReadSupplier());
                _document.Leave();
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(suppliers.ToArray());
    }

    private Supplier ReadSupplier()
    {
        (string? id, LocalizedText name, Country headquarters, Country owner, string? parent) = (null, default, default, default, null);
        ulong seen = 0;
        bool isObject = _document.BeginObject();
        while (isObject && _document.NextMember())
        {
            if (_document.Enter(MemberName.Id, ref seen))
            {
                id = _document.Word();
            }
            else if (_document.Enter(MemberName.Name, ref seen))
            {
                name = ReadName();
            }
            else if (_document.Enter(MemberName.Headquarters, ref seen))
            {
                headquarters = _document.Country();
            }
            else if (_document.Enter(MemberName.Owner, ref seen))
            {
                owner = _document.Country();
            }
            else if (_document.Enter(MemberName.Parent, ref seen))
            {
                parent = _document.Word();
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        return new Supplier(id ?? string.Empty) { Name = name, Headquarters = headquarters, Owner = owner, Parent = parent };
    }

    private LocalizedText ReadName()
    {
        if (_document.Type != System.Text.Json.JsonTokenType.StartObject)
        {
            return new LocalizedText(_document.Text());
        }

        (string? english, string? chinese, ulong seen) = (null, null, 0UL);
        while (_document.NextMember())
        {
            if (_document.Enter(MemberName.English, ref seen))
            {
                english = _document.Text();
            }
            else if (_document.Enter(MemberName.Chinese, ref seen))
            {
                chinese = _document.Text();
            }
            else
            {
                _document.SkipUnknown();
                continue;
            }

            _document.Leave();
        }

        return new LocalizedText(english, chinese);
    }

    private DateOnly? ReadDate()
    {
        if (_document.Text() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        _document.Error("wrong-date", $"'{ReferenceResolver.Shorten(text)}' is not a date; write it as 2026-06-30.");
        return null;
    }
}
