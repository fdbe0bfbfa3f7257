namespace DependencyRisk;

/// <summary>In which language a report is written.</summary>
public enum ReportLanguage
{
    /// <summary>English, the default.</summary>
    English,

    /// <summary>Chinese in simplified characters.</summary>
    Chinese,
}
