using OxyPlot;

namespace DependencyRisk;

/// <summary>
/// Colours that the colour-blind tell apart: those of Okabe and Ito, "Color Universal Design" (2008), on a white card, so that a picture reads
/// the same on a light page and on a dark one.
/// </summary>
internal static class Palette
{
    public static readonly OxyColor Ink = OxyColor.FromRgb(0x22, 0x22, 0x22);
    public static readonly OxyColor Grid = OxyColor.FromRgb(0xDD, 0xDD, 0xDD);
    public static readonly OxyColor Blue = OxyColor.FromRgb(0x00, 0x72, 0xB2);
    public static readonly OxyColor Vermillion = OxyColor.FromRgb(0xD5, 0x5E, 0x00);
    public static readonly OxyColor Sky = OxyColor.FromRgb(0x56, 0xB4, 0xE9);
    public static readonly OxyColor Unknown = OxyColor.FromRgb(0x99, 0x99, 0x99);

    /// <summary>Of countries other than home, the largest first; the last one is of all the others.</summary>
    public static readonly OxyColor[] Abroad = [Vermillion, OxyColor.FromRgb(0xE6, 0x9F, 0x00), OxyColor.FromRgb(0xCC, 0x79, 0xA7), Sky, OxyColor.FromRgb(0xF0, 0xE4, 0x42)];
}
