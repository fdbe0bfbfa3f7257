namespace DependencyRisk.Cli;

/// <summary>What stands below the help of each verb.</summary>
internal static class Examples
{
    private const string General = """
        Examples:
          deprisk catalogue                                        what there is to try
          deprisk score pet-ct                                     who can choke a PET-CT scanner, where, how soon
          deprisk score hospital-mri-1.5t-domestic hospital-mri-3t-imported
                                                                   two bills side by side
          deprisk scenario pet-ct --cut country:US                 what one country's cut does over time
          deprisk chokesets pet-ct                                 which countries, alone or together, stop it
          deprisk content pet-ct                                   what is inside, by origin, and what goes out and comes back
          deprisk leverage pet-ct                                  who would hurt whom
          deprisk shared all                                       what several products rest on
          deprisk localise pet-ct                                  which parts to move home first
          deprisk report pet-ct -o pet-ct.html                     everything on one page to hand round, with what-ifs, offline
          deprisk validate my-bill.json                            every problem of a file, with line and column
          deprisk score bom/                                       a folder of tables: bom.csv, sources.csv, suppliers.csv ...
          deprisk convert bom/ bill.json                           the same bill in another form

        Exit codes:
          0 done    1 bad input, every problem on standard error    2 wrong usage    130 stopped by Ctrl-C
        """;

    private const string Score = """
        Results:
          table, markdown  the headline, then who costs most and at which component; several products: the headlines side by side,
                           and the lists of each only with --top
          json             everything, one object for one product, an array for several; --top shortens the lists
          csv, jsonl       one row for each component and actor; --table exposures: for each actor; --table headline: for each product

        Examples:
          deprisk score pet-ct
          deprisk score pet-ct --top 20 --horizon 24 --control owner
          deprisk score pet-ct --bloc G3=US+JP+NL --format json --output pet-ct.json
          deprisk score all --product mri-3t --product ecmo        two products of the portfolio bill
          deprisk score all --portfolio                            all of them as one
          deprisk score all --format csv --table headline          one row a product, for a spreadsheet
          deprisk score my-bill.json --home de --phase operate --required 0.8
        """;

    private const string Scenario = """
        Cuts:
          ACTOR[:SEVERITY[@FROM[+FOR]]], where ACTOR is country:US, bloc:NAME=US+JP+NL, supplier:ID or component:ID (or bloc:NAME
          of a --bloc). SEVERITY is the fraction cut, above 0 to 1, default 1; FROM and FOR are months. Without FOR, countries and
          blocs cut for good, suppliers and components until each source has recovered. All responses start now, at month 0.
          A file holds the same: {"cuts":[{"actor":"country:US","severity":1,"fromMonths":0,"forMonths":12}]}

        Examples:
          deprisk scenario pet-ct --cut country:US                 a full cut from now for good
          deprisk scenario pet-ct --cut country:US:0.5@3+12        half of it, from month 3, for 12 months
          deprisk scenario pet-ct --cut bloc:G3=US+JP+NL --cut supplier:luxium:1@0+6
          deprisk scenario pet-ct --file embargo.json --horizon 36 --format csv
          deprisk scenario all --cut component:helium              every product of the portfolio bill
        """;

    private const string ChokeSets = """
        Results:
          table, markdown  the smallest choke set, how many there are of each size, and the first of them; several products: one row each
          json             everything, one object for one product, an array for several
          csv, jsonl       one row for each set; with --robustness for each step of it

        A choke set: actors who, cutting together and for good, bring output below what is required, and none of whom can be
        left out. Stock plays no part. Actors are written country:US, bloc:NAME (of a --bloc), supplier:ID, component:ID.

        Examples:
          deprisk chokesets pet-ct                                 foreign countries
          deprisk chokesets pet-ct --actors suppliers --max-order 3
          deprisk chokesets mri-3t --required 0.8 --response immediate --unknown optimistic
          deprisk chokesets pet-ct --bloc G3=US+JP+NL --exclude country:DE --format json
          deprisk chokesets pet-ct --robustness                    how little one, two, three countries can leave
          deprisk chokesets pet-ct --probability country:US=0.1 --probability *=0.02
          deprisk chokesets all --portfolio --max-count 50
        """;

    private const string Content = """
        Results:
          table, markdown  home, foreign and unknown at face value, tier by tier and looked through; the countries; the components that hide
                           most foreign content; critical inputs by country; round trips; stages that home misses. Several products: one row each
          json             everything, one object for one product, an array for several
          csv, jsonl       one row for each origin; --table tiers, components, round-trips or inputs for the other lists

        Face value counts each direct input whole where it is supplied from. Looked through, every component counts with its own value alone,
        that of its inputs taken off, and its inputs where they come from. Build uses only; shares are of the product's value.

        Examples:
          deprisk content pet-ct
          deprisk content pet-ct --tier 2 --control owner          two tiers, by the owners of the suppliers
          deprisk content all --bloc EU=DE+FR+NL+IT+AT+SE          forty products, one row each
          deprisk content pet-ct --format csv --table round-trips
          deprisk content my-bill.json --weight quantity --format json
        """;

    private const string Leverage = """
        Results:
          table, markdown  for each country what its cut costs the product, and what it cannot deliver any more when home cuts;
                           those that can hurt home most first
          json, csv, jsonl every country; --top shortens the list of each product

        They hurt us: the exposure of the product. We hurt them: home cuts all that it controls, and of what the country supplies to the
        product some component cannot be made any more; the scarcest counts. Net: theirs less ours, from the best for home to the worst.

        Examples:
          deprisk leverage pet-ct
          deprisk leverage pet-ct --bloc G3=US+JP+NL --horizon 24
          deprisk leverage all --portfolio --top 20
          deprisk leverage my-bill.json --control owner --format json
        """;

    private const string Shared = """
        Results:
          table, markdown  the suppliers and components that several products, or several suppliers of one product, rest on; those that
                           carry most first
          json             every such node with all of its products; --top shortens the list
          csv, jsonl       one row for each node and product

        Total: the sum of what the products lose, each on average over the horizon, when the node alone stops until it recovers: 2.5 is
        as much as two products and a half standing still. Suppliers of one group count as one, and none rests on itself.

        Examples:
          deprisk shared all                                       a portfolio
          deprisk shared all --product pet-ct --product mri-3t --kind suppliers
          deprisk shared mri-3t --top 50                           what independent suppliers of one product rest on
          deprisk shared all --format csv --output shared.csv
        """;

    private const string Report = """
        Results:
          html             one page: headline, who can cost how much, where, the bill as a map of boxes, look-through, choke sets, what-ifs that
                           the page works out itself; it carries all it needs, works from a file and asks no server for anything
          markdown         the same in words and tables, for a document, a pull request or a change order
          csv, jsonl       a folder of tidy tables with every number of the report

        With several products the report sets them side by side, tells what they share, and then tells of each.

        Examples:
          deprisk report pet-ct -o pet-ct.html
          deprisk report pet-ct -o pet-ct-zh.html --lang zh
          deprisk report mri-1.5t mri-3t -o mri.html               two variants side by side
          deprisk report all -o portfolio.html                     a portfolio, with what its products share
          deprisk report new.json --against old.json -o change.md  what changed in a bill and in its exposures
          deprisk report pet-ct --format csv -o pet-ct-tables
          deprisk report pet-ct -o pet-ct.html --map my-shapes.json
        """;

    private const string Localise = """
        Results:
          table, markdown  for each measure the parts at which it helps most; --top for more or fewer
          json             an array, one object for each measure and part at which it can be taken, ranked; --top shortens it for each
          csv, jsonl       one row for each of these

        Each measure is tried at one part at a time. Ranked by what it takes off the loss to the worst country, then off the
        loss without foreign supply, then off the sum of the losses to all countries. The inputs of a part stay where they are.

        Examples:
          deprisk localise all                                     of all products together: which ten parts to move home first
          deprisk localise pet-ct --second-source 0.5@6            a backup at home that can make half of it, after 6 months
          deprisk localise pet-ct --to home --to EU=DE+FR+NL --stock 6
          deprisk localise all --product pet-ct --product mri-3t --control owner --top 5
          deprisk localise my-bill.json --home de --horizon 24 --format csv
        """;

    private const string Concentration = """
        Results:
          table, markdown  the most concentrated components first, for each way to count units; --top for more or fewer
          json             every index with its bounds, and the units; an array, --top shortens it for each way
          csv, jsonl       one row for each component and way to count units

        HHI: the sum of squared shares, here from 0 to 1 (table also in points, up to 10,000). Low-high: low if what is not
        allocated were spread as thinly as it may be, high if it all went to the largest it may go to.

        Examples:
          deprisk concentration pet-ct
          deprisk concentration pet-ct --by supplier --by group --top 20
          deprisk concentration all --product mri-3t --format csv
          deprisk concentration my-bill.json --component lyso-boule --format json
        """;

    private const string Convert = """
        Forms:
          NAME.json                JSON of this tool, dependency-risk-bill/1
          NAME.cdx.json            CycloneDX 1.6; what the standard lacks stands in properties named dependency-risk:...
          FOLDER                   tables: bill.csv, bom.csv, sources.csv, suppliers.csv, uses.csv, substitutes.csv, stock.csv, evidence.csv
          IN may be a workbook (.xlsx) or a list of parts (.csv) of your own too. docs/csv.md describes the columns of the tables.

        Where headers are not the usual ones, columns.json beside the tables (NAME.columns.json beside NAME.csv) says how to read them:
          columns                  what headers mean: {"Sach-Nr.": "part", "Bemerkung 2": null}; null leaves a column out
          tables                   what files hold: {"export_0815.csv": "bom", "old.csv": null}
          countries                names of your own: {"Swabia": "DE"}
          separator, decimal       ";" and ",", where they are not found out
          encoding                 such as "gb18030"
          id                       of the bill

        Examples:
          deprisk convert parts.csv bill.json
          deprisk convert pet-ct pet-ct/                           a bill of the catalogue as tables, to begin from
          deprisk convert bill.json bill.cdx.json
          deprisk convert bill.cdx.json - --to json | less

        """;

    private const string Validate = """
        Exit codes:
          0 the bill can be used (there may be warnings)    1 it cannot; the list is printed all the same

        With --report: problems grouped and counted, how many components have each field, and the empty cells that make the bounds
        widest, first those to fill first. Of a bill that cannot be used: the problems; without a home: the problems and the fields.
        csv and jsonl have the empty cells only, so that of such bills they have no rows; without --report they have the problems.

        Examples:
          deprisk validate my-bill.json
          deprisk validate my-bill.json --format jsonl | jq 'select(.severity == "error")'
          deprisk validate my-bill.json --report --top 20          what is missing, and which twenty cells to fill first
          deprisk validate pet-ct --report --control owner         the owners of which suppliers
          make-bill | deprisk validate -
        """;

    private const string Catalogue = """
        Examples:
          deprisk catalogue                                        what there is
          deprisk catalogue pet-ct                                 one bill, with sources and where each number comes from
          deprisk catalogue pet-ct --format json --output my.json  the bill itself, to change and to score
          deprisk catalogue pet-ct --format csv                    one row for each source of each component
        """;

    private const string Criticality = """
        Examples:
          deprisk criticality eu --material Lutetium               one method, one material
          deprisk criticality geopolrisk --input trade.json        another, from production and trade in a file
          deprisk criticality --bill pet-ct                        the raw materials in a bill, the riskiest first
          deprisk criticality --bill my-bill.json --materials materials.csv
          deprisk criticality --bill all --product mri-3t          those in what goes into one product
        """;

    private const string CriticalityEuMethod = """
        Results:
          table, markdown  what comes out beside what was published; up to four rows with their terms
          json, csv, jsonl every row, with every term in json

        Examples:
          deprisk criticality eu
          deprisk criticality eu --material Lutetium --material graphite
          deprisk criticality eu --year 2017 --format csv
        """;

    private const string CriticalityGeoPolRiskMethod = """
        Files:
          JSON  {"material": "Nickel", "importer": "US", "year": 2022,
                 "production": [{"country": "ID", "tonnes": 1593400}, ...],
                 "imports": [{"partner": "CA", "tonnes": 5, "value": 110, "governanceRisk": 0.35}, ...]}, or {"cases": [...]}
          CSV   material,importer,year,flow,country,tonnes,value,governanceRisk with production or import as the flow
          A name that ends in neither .json nor .csv, and '-': JSON if the text begins with { or [, else CSV.
          The importer is a country, EU27, a "region" as ["DE","FR"] or DE+FR, or a "company". ZZ is a country that nobody knows.
          Without a governanceRisk the reference table is asked for the year.

        Units:
          The factor relates score x price to 0.409412948, which is score x price of copper in thousand USD per tonne. So values are
          in thousand USD and masses in tonnes; for others give the same of copper as "copperReferencePrice". The score needs neither.

        Examples:
          deprisk criticality geopolrisk --input nickel.json
          deprisk criticality geopolrisk --input trade.csv --missing bound --format json
        """;

    public static string Of(string verb) => verb switch
    {
        ScoreVerb.Name => Score,
        ScenarioVerb.Name => Scenario,
        ChokeSetsVerb.Name => ChokeSets,
        ContentVerb.Name => Content,
        LeverageVerb.Name => Leverage,
        SharedVerb.Name => Shared,
        ReportVerb.Name => Report,
        LocaliseVerb.Name => Localise,
        ConcentrationVerb.Name => Concentration,
        ValidateVerb.Name => Validate,
        ConvertVerb.Name => Convert,
        CatalogueVerb.Name => Catalogue,
        CriticalityVerb.Name => Criticality,
        CriticalityEu.Name => CriticalityEuMethod,
        CriticalityGeoPolRisk.Name => CriticalityGeoPolRiskMethod,
        _ => General,
    };
}
