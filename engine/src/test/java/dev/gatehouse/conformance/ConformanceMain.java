package dev.gatehouse.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs every case below a folder and prints the outcome by area; {@code -v} prints why cases fail. */
public final class ConformanceMain {

    private ConformanceMain() {}

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        boolean verbose = words.contains("-v");
        Path folder = Path.of(words.stream()
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .orElse(System.getProperty("gatehouse-build.conformance", "src/test/resources/conformance")));
        var run = new ConformanceRun();
        List<CaseFile> cases = CaseFile.below(folder);
        for (CaseFile file : cases) {
            run.run(file).filter(why -> verbose).ifPresent(why -> print("FAIL " + file.id() + "\n  " + why));
        }
        print(run.summary());
        String passed = System.getProperty("gatehouse-build.conformance.passed");
        if (passed != null) {
            Files.write(Path.of(passed), run.passed());
        }
        String page = System.getProperty("gatehouse-build.conformance.page");
        if (page != null) {
            FaithfulPage.write(Path.of(page), cases, run);
        }
        System.exit(0);
    }

    private static void print(String text) {
        System.out.println(text);
    }
}
