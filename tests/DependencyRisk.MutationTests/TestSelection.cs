namespace DependencyRisk.MutationTests;

/// <summary>
/// Which tests are run against mutants. <c>DEPENDENCYRISK_TESTS</c> narrows it down to classes whose names contain one of
/// its words, which are separated by commas.
/// </summary>
internal static class TestSelection
{
    // Tests that take seconds for what others catch in milliseconds, and those that count how often random cases reach
    // something, which the few cases of a mutation run never do.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "A_chain_of_a_million_gates_needs_no_deep_stack",
        "Dense_layers_use_up_the_budget_by_every_input_looked_at",
        "Every_bill_of_the_catalogue_satisfies_it_as_it_is_and_as_it_is_written",
        "Many_amounts_have_the_sums_of_their_chunks_whoever_adds_them_up",
        "Nor_does_it_change_leverage_and_shared_nodes",
        "Nor_does_it_for_all_products_of_the_catalogue_together",
        "Random_cases_have_choke_sets_of_all_sorts_often",
        "Random_cases_reach_every_kind_of_content_often",
        "Random_scenarios_reach_every_kind_of_outcome_often",
        "Replacing_a_component_equals_building_the_bill_anew",
        "The_number_of_threads_does_not_change_a_bit",
        "Work_beyond_its_budget_is_said_to_be_cut_short",
    };

    private static readonly string[] Words =
        (Environment.GetEnvironmentVariable("DEPENDENCYRISK_TESTS") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static bool Includes(string type, string method, IReadOnlyDictionary<string, IReadOnlyCollection<string>> traits) =>
        !LeftOut.Contains(method)
        && !(traits.TryGetValue("Suite", out IReadOnlyCollection<string>? suites) && suites.Contains("Long", StringComparer.Ordinal))
        && (Words.Length == 0 || Words.Any(word => type.Contains(word, StringComparison.Ordinal)));
}
