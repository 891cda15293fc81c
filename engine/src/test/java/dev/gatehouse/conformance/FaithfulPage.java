package dev.gatehouse.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The guide's page "How faithful": cases by area and strength of evidence, and how many of them passed. */
final class FaithfulPage {

    private static final List<String> EVIDENCE = List.of("aws-validated", "recorded", "aws-docs", "inferred");

    private static final String HEAD = """
            # How faithful

            <!-- Written by .ci/conformance from a run of all cases; don't edit. -->

            A case consists of an API definition, calls, and the responses of the real Amazon API Gateway. The build runs every case
            in process and over a socket. A case passes only if both give exactly the response of AWS.

            """;

    private static final String FOOT = """

            ## What counts as evidence

            | evidence | meaning |
            |---|---|
            | `aws-validated` | recorded against the real service; the strongest evidence |
            | `recorded` | taken from a public report of a response of the real service |
            | `aws-docs` | documented by AWS |
            | `inferred` | follows from a similar recorded case; the weakest evidence |

            If a recording and the documentation differ, the recording wins. If a case turns out to be wrong, it is not changed to fit.
            A decision record gives the reason and the source, and the case is listed as contested.

            ## Other comparisons

            - `.ci/tables` imports the inputs of the SAM translator's own tests and compares the result with the translator's output.
            - `.ci/templates` starts small valid and invalid templates.
            - In the build, Lambda's Java runtime, the AWS SDK and a real Chromium are references for handlers, signatures and CORS.

            ## Run the cases

            `bash .ci/conformance` runs all cases, `bash .ci/conformance FOLDER` those in a folder. The cases are in
            `engine/src/test/resources/conformance`, one file per case. `FORMAT.md` in that folder describes the format.

            ## Report a difference

            If AWS responds differently, write a case: copy a similar one, change its template, call and response, and name the source,
            for example your own recording with its date. Open an issue with the case; the issue template asks for the same information.
            Remove keys, tokens and account ids first.

            ## Limits

            The numbers show what was compared, not that everything else is right. An area with few cases is known less well. Behavior
            without a case follows AWS's documentation. [What is not simulated](not-simulated.md) has a page of its own.
            """;

    private FaithfulPage() {}

    /** Writes the page if it is another than the one that there is, and says so. */
    static void write(Path page, List<CaseFile> cases, ConformanceRun run) throws IOException {
        String text = HEAD
                + table(cases, Set.copyOf(run.passed()), ConformanceRun.listed("/conformance-contested.txt"))
                + FOOT;
        if (!Files.exists(page) || !Files.readString(page).equals(text)) {
            Files.writeString(page, text);
            System.out.println("written anew: " + page.normalize() + "; commit it");
        }
    }

    private static String table(List<CaseFile> cases, Set<String> passed, Set<String> contested) {
        StringBuilder table = new StringBuilder("| area | " + String.join(" | ", EVIDENCE)
                + " | passed | contested |\n|---|" + "--:|".repeat(EVIDENCE.size() + 2) + "\n");
        cases.stream()
                .collect(Collectors.groupingBy(CaseFile::area, TreeMap::new, Collectors.toList()))
                .forEach((area, those) -> table.append(row(area, those, passed, contested)));
        return table.append(row("**all**", cases, passed, contested)).toString();
    }

    private static String row(String area, List<CaseFile> cases, Set<String> passed, Set<String> contested) {
        Map<String, Long> byEvidence = cases.stream()
                .collect(Collectors.groupingBy(it -> it.text("evidence", "inferred"), Collectors.counting()));
        String counts = EVIDENCE.stream()
                .map(it -> String.valueOf(byEvidence.getOrDefault(it, 0L)))
                .collect(Collectors.joining(" | "));
        long ok = cases.stream().filter(it -> passed.contains(it.id())).count();
        long disputed = cases.stream().filter(it -> contested.contains(it.id())).count();
        return "| " + area + " | " + counts + " | " + ok + " of " + cases.size() + " | " + disputed + " |\n";
    }
}
