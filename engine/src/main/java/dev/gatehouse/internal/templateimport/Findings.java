package dev.gatehouse.internal.templateimport;

import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the passes of one import find; never throws. */
public final class Findings {

    /** Ends the warning that a pattern could not be matched, which may depend on the stack that the thread has left. */
    public static final String UNCHECKED = " can't be checked";

    private final Set<Finding> all = new LinkedHashSet<>();

    /** Adds a finding, unless the same was found before. */
    public void add(Finding finding) {
        all.add(finding);
    }

    /** Adds an error: what is wrong, where, and what to do. */
    public void error(String code, String message, Location location, String remedy) {
        add(new Finding(Severity.ERROR, code, message, "", location, remedy));
    }

    /** Adds an error that AWS words itself; the text is AWS's, verbatim. */
    public void refusedByAws(String code, String awsText, Location location, String remedy) {
        add(new Finding(Severity.ERROR, code, awsText, awsText, location, remedy));
    }

    /** Adds a warning. */
    public void warning(String code, String message, Location location, String remedy) {
        add(new Finding(Severity.WARNING, code, message, "", location, remedy));
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** How many there are so far. */
    public int count() {
        return all.size();
    }

    /** Those that came after the first {@code count}. */
    public List<Finding> since(int count) {
        return all.stream().skip(count).toList();
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
