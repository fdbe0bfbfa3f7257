namespace DependencyRisk;

/// <summary>The operations of a binary decision diagram. Ends are 0 and 1.</summary>
internal static class BooleanRules
{
    internal readonly struct And : IBooleanRule
    {
        public static int Operation => 1;

        public static int Shortcut(int left, int right) =>
            left == right || right == 1 ? left
            : left == 1 ? right
            : left == 0 || right == 0 ? 0
            : NodeStore.Unknown;
    }

    internal readonly struct Or : IBooleanRule
    {
        public static int Operation => 2;

        public static int Shortcut(int left, int right) =>
            left == right || right == 0 ? left
            : left == 0 ? right
            : left == 1 || right == 1 ? 1
            : NodeStore.Unknown;
    }

    internal readonly struct Xor : IBooleanRule
    {
        public static int Operation => 3;

        public static int Shortcut(int left, int right) =>
            left == right ? 0
            : right == 0 ? left
            : left == 0 ? right
            : (left | right) == 1 ? 1
            : NodeStore.Unknown;
    }
}
