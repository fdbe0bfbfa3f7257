#:project ../src/DependencyRisk.Reports
#:property PublishAot=false

// Two variants of a machine compared: which is the more exposed, and why. Prints Markdown, in Chinese with the argument zh.
// Run it with: dotnet run samples/mri-variants.cs [zh]
using DependencyRisk;

Bill before = BillCatalogue.Load("mri-1.5t"), after = BillCatalogue.Load("mri-3t");
var options = new ReportOptions { Language = args is ["zh"] ? ReportLanguage.Chinese : ReportLanguage.English, MaxRows = 5 };
BillComparison comparison = BillComparison.Of(before, after, options);
comparison.WriteMarkdown(Console.Out);
