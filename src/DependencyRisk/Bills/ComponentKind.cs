namespace DependencyRisk;

/// <summary>What sort of thing a component is. A fab line, a service contract or a licence is a component like any other.</summary>
public enum ComponentKind
{
    /// <summary>Put together from other components.</summary>
    Assembly,

    /// <summary>A bought or made part.</summary>
    Part,

    /// <summary>A raw or processed material.</summary>
    Material,

    /// <summary>A manufacturing step.</summary>
    Process,

    /// <summary>A tool, mould or crucible that making needs.</summary>
    Tooling,

    /// <summary>Room on a line, such as wafer starts.</summary>
    Capacity,

    /// <summary>A program or licence.</summary>
    Software,

    /// <summary>Work done by others, such as a maintenance contract.</summary>
    Service,

    /// <summary>Used up in operation.</summary>
    Consumable,

    /// <summary>A reference or adjustment that keeps results valid.</summary>
    Calibration,

    /// <summary>A permission, such as a registration or an export licence.</summary>
    Regulatory,
}
