using System.Globalization;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>A page is small enough to be sent around, and the same whoever writes it.</summary>
public sealed class PageBytesTests
{
    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void A_usual_page_is_below_two_and_a_half_million_bytes(ReportLanguage language) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(PageSample.Of("pet-ct").Html(language)), 1_000_000, 2_500_000);

    [Theory]
    [InlineData("pet-ct", ReportLanguage.English)]
    [InlineData("pet-ct", ReportLanguage.Chinese)]
    [InlineData("two-machines", ReportLanguage.English)]
    public void Culture_threads_and_the_order_of_lists_change_no_byte(string name, ReportLanguage language)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        Bill bill = PageSample.Of(name).Bills[0];
        try
        {
            CultureInfo.CurrentCulture = OddCulture();
            foreach (int threads in (int[])[1, 8])
            {
                using var writer = new StringWriter(CultureInfo.CurrentCulture) { NewLine = "\r\n" };
                BillReport.Of(Reversed(bill), new ReportOptions { Language = language, Exposure = new ExposureOptions { MaxThreads = threads } }).WriteHtml(writer);
                Assert.True(string.Equals(PageSample.Of(name).Html(language), writer.ToString(), StringComparison.Ordinal), Difference(PageSample.Of(name).Html(language), writer.ToString()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("pet-ct")]
    [InlineData("mri")]
    public void Nothing_in_a_page_leads_elsewhere(string name)
    {
        string page = PageSample.Of(name).Html();
        string own = PageAssets.Scripts.Aggregate(page, (text, script) => text.Replace(PageAssets.Read(script), string.Empty, StringComparison.Ordinal));
        Assert.True(own.Length < page.Length - 1_000_000);
        Assert.DoesNotContain("http:", own, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", own, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", own, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", own, StringComparison.Ordinal);
    }

    // Installed cultures differ from machine to machine; this one is like none of them.
    private static CultureInfo OddCulture()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = odd.NumberFormat.PercentDecimalSeparator = "،";
        odd.NumberFormat.NumberGroupSeparator = "'";
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.PercentSymbol = "pct";
        odd.DateTimeFormat.DateSeparator = "~";
        return odd;
    }

    // Products are an order that a reader chose, and stay.
    private static Bill Reversed(Bill bill)
    {
        BillBuilder builder = new() { Id = bill.Id, Name = bill.Name, Home = bill.Home, AsOf = bill.AsOf, Basis = bill.Basis };
        return builder.AddProducts(bill.Products).AddSuppliers(bill.Suppliers.Reverse())
            .AddComponents(bill.Components.Reverse().Select(component => component with
            {
                Uses = [.. component.Uses.Reverse()],
                Sources = [.. component.Sources.Reverse().Select(source => source with { Uses = [.. source.Uses.Reverse()] })],
                Evidence = [.. component.Evidence.Reverse()],
            })).Build();
    }

    private static string Difference(string expected, string actual)
    {
        int at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"at {at}: {expected[Math.Max(0, at - 80)..Math.Min(expected.Length, at + 80)]} | {actual[Math.Max(0, at - 80)..Math.Min(actual.Length, at + 80)]}";
    }
}
