namespace DependencyRisk;

/// <summary>
/// Operations on families of sets none of which contains another, as zero-suppressed diagrams: union and product keep only the
/// minimal sets; a product drops sets above an order, which is part of what its result is remembered by.
/// </summary>
/// <remarks>
/// The operations need one another; all run on one stack of frames, so that the number of levels is no matter. Serves one thread.
/// </remarks>
internal sealed class SetAlgebra(NodeStore sets)
{
    private const int FirstFrames = 64;
    private const int OperationBits = 3;

    private Frame[] _frames = new Frame[FirstFrames];

    private enum Operation
    {
        Union = 1,
        Without,
        Product,
        Truncate,
    }

    /// <summary>Whether a set was dropped for its size.</summary>
    public bool HasLeftOut { get; set; }

    /// <summary>The minimal sets of either family.</summary>
    public int Union(int left, int right) => Run(new Call(Operation.Union, left, right, 0));

    /// <summary>The minimal ones, of at most <paramref name="order"/> events, among the unions of a set of either family.</summary>
    public int Product(int left, int right, int order) => Run(new Call(Operation.Product, left, right, order));

    /// <summary>The sets of a family that contain none of another.</summary>
    public int Without(int family, int others) => Run(new Call(Operation.Without, family, others, 0));

    private int Run(Call call)
    {
        int depth = 0;
        while (true)
        {
            int result = Known(ref call);
            if (result == NodeStore.Unknown)
            {
                if (depth == _frames.Length)
                {
                    Array.Resize(ref _frames, depth * 2);
                }

                call = Begin(ref _frames[depth++], call);
                continue;
            }

            while (true)
            {
                if (depth == 0)
                {
                    return result;
                }

                ref Frame frame = ref _frames[depth - 1];
                if (Resume(ref frame, result) is { } next)
                {
                    call = next;
                    break;
                }

                result = frame.High == 0 ? frame.Low : sets.Find(frame.Level, frame.Low, frame.High);
                if (result == NodeStore.Exhausted)
                {
                    return result;
                }

                sets.Remember(frame.Call.Key, frame.Call.Left, frame.Call.Right, result);
                depth--;
            }
        }
    }

    // The result where it is at hand; where it is not, the call in the form in which it is remembered.
    private int Known(ref Call call)
    {
        (Operation operation, int left, int right, int order) = call;
        switch (operation)
        {
            case Operation.Union when left == right || right == 0 || left == 1:
                return left;
            case Operation.Union when left == 0 || right == 1:
                return right;
            case Operation.Without when left <= 1:
                return right == 1 ? 0 : left;
            case Operation.Without:
                right = SkipLevelsAbove(right, sets.LevelOf(left));
                if (right <= 1 || left == right)
                {
                    return right == 0 ? left : 0;
                }

                break;
            case Operation.Product when left == 0 || right == 0:
                return 0;
            case Operation.Product when left == 1 || right == 1 || left == right:
                call = new Call(Operation.Truncate, left == 1 ? right : left, 0, order);
                return Known(ref call);
            case Operation.Truncate when left <= 1:
                return left;
        }

        // No set is empty here: the empty set alone is the family 1.
        if (order == 0 && operation is (Operation.Product or Operation.Truncate))
        {
            HasLeftOut = true;
            return 0;
        }

        bool isCommutative = operation is Operation.Union or Operation.Product;
        call = isCommutative && left > right ? new Call(operation, right, left, order) : new Call(operation, left, right, order);
        return sets.Recall(call.Key, call.Left, call.Right);
    }

    // Sets with an event of those levels are no part of any set below them.
    private int SkipLevelsAbove(int family, int level)
    {
        while (sets.LevelOf(family) < level)
        {
            family = sets.Node(family).Low;
        }

        return family;
    }

    private Call Begin(ref Frame frame, Call call)
    {
        ref readonly DiagramNode left = ref sets.Node(call.Left);
        ref readonly DiagramNode right = ref sets.Node(call.Right);
        bool hasRight = call.Operation != Operation.Truncate;
        int level = hasRight ? Math.Min(left.Level, right.Level) : left.Level;
        frame = new Frame
        {
            Call = call,
            Level = level,
            LeftLow = left.Level == level ? left.Low : call.Left,
            LeftHigh = left.Level == level ? left.High : 0,
            RightLow = hasRight && right.Level == level ? right.Low : call.Right,
            RightHigh = hasRight && right.Level == level ? right.High : 0,
        };
        return call with { Left = frame.LeftLow, Right = frame.RightLow };
    }

    // Takes the result of the frame's last call; the next call, or null when the low and the high side are both done.
    private static Call? Resume(ref Frame frame, int result)
    {
        frame.Stage++;
        return frame.Call.Operation switch
        {
            Operation.Union => ResumeUnion(ref frame, result),
            Operation.Without => ResumeWithout(ref frame, result),
            Operation.Product => ResumeProduct(ref frame, result),
            _ => ResumeTruncate(ref frame, result),
        };
    }

    private static Call? ResumeUnion(ref Frame frame, int result)
    {
        switch (frame.Stage)
        {
            case 1:
                frame.Low = result;
                return new Call(Operation.Union, frame.LeftHigh, frame.RightHigh, 0);
            case 2:
                return new Call(Operation.Without, result, frame.Low, 0);
            default:
                frame.High = result;
                return null;
        }
    }

    // A set with the event of this level is dropped for a smaller one with it, or without it.
    private static Call? ResumeWithout(ref Frame frame, int result)
    {
        switch (frame.Stage)
        {
            case 1:
                frame.Low = result;
                return new Call(Operation.Without, frame.LeftHigh, frame.RightHigh, 0);
            case 2:
                return new Call(Operation.Without, result, frame.RightLow, 0);
            default:
                frame.High = result;
                return null;
        }
    }

    // With the event of this level, a family is that of its sets with it and without it; their product takes one event less.
    private static Call? ResumeProduct(ref Frame frame, int result)
    {
        switch (frame.Stage)
        {
            case 1:
                frame.Low = result;
                return frame.LeftHigh == 0
                    ? SkipTo(ref frame, 3, new Call(Operation.Product, frame.LeftLow, frame.RightHigh, frame.Call.Order - 1))
                    : frame.RightHigh == 0
                        ? SkipTo(ref frame, 3, new Call(Operation.Product, frame.LeftHigh, frame.RightLow, frame.Call.Order - 1))
                        : new Call(Operation.Union, frame.LeftHigh, frame.LeftLow, 0);
            case 2:
                frame.High = result;
                return new Call(Operation.Union, frame.RightHigh, frame.RightLow, 0);
            case 3:
                return new Call(Operation.Product, frame.High, result, frame.Call.Order - 1);
            case 4:
                return new Call(Operation.Without, result, frame.Low, 0);
            default:
                frame.High = result;
                return null;
        }
    }

    private static Call? ResumeTruncate(ref Frame frame, int result)
    {
        if (frame.Stage == 1)
        {
            frame.Low = result;
            return new Call(Operation.Truncate, frame.LeftHigh, 0, frame.Call.Order - 1);
        }

        frame.High = result;
        return null;
    }

    private static Call SkipTo(ref Frame frame, int stage, Call call)
    {
        frame.Stage = stage;
        return call;
    }

    private readonly record struct Call(Operation Operation, int Left, int Right, int Order)
    {
        public int Key => (Order << OperationBits) | (int)Operation;
    }

    private struct Frame
    {
        public Call Call;
        public int Stage;
        public int Level;
        public int LeftLow;
        public int LeftHigh;
        public int RightLow;
        public int RightHigh;
        public int Low;
        public int High;
    }
}
