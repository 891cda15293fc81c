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

            Each case is an API definition, calls, and the answers that the real Amazon API Gateway gives. Every case runs in process and
            over a socket, with each build. A case counts as passed only if both give what AWS gives, to the letter.

            """;

    private static final String FOOT = """

            ## What counts as evidence

            | evidence | meaning |
            |---|---|
            | `aws-validated` | recorded against the real service; the strongest |
            | `recorded` | a public report of what the real service answered |
            | `aws-docs` | documented by AWS |
            | `inferred` | follows from a recorded neighbour; the weakest |

            Where a recording and a document differ, the recording wins. A case that proves wrong is not bent to fit: a decision record
            says why, with the source, and the case is listed as contested.

            ## Beside these cases

            - `.ci/tables` imports the inputs of the SAM translator's own tests and compares the result with what the translator makes.
            - `.ci/templates` starts small templates, good and bad ones.
            - Lambda's Java runtime, the AWS SDK and a real Chromium run in the build as references for handlers, signatures and CORS.

            ## Run it

            `bash .ci/conformance` runs all cases, `bash .ci/conformance FOLDER` those of a folder. The cases are in
            `engine/src/test/resources/conformance`, one file each; `FORMAT.md` beside them describes the form.

            ## Report a difference

            Does AWS answer differently? Write a case: copy the nearest one, change template, call and answer, and name the source, for
            example a recording of your own with its date. Open an issue with it; the template for issues asks for the same things. Remove
            keys, tokens and account ids first.

            ## Limits

            The numbers say what was compared, not what is right everywhere. An area with few cases is known less well. What no case
            covers follows AWS's documents; [what is not simulated](not-simulated.md) is a list of its own.
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
