package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import java.util.HashSet;
import java.util.Set;

/** Turns what SAM refuses into findings, each text once. */
public final class Refusals {

    private static final String CODE = "InvalidSamDocument";
    private static final String REMEDY = "change the template so that SAM takes it: AWS refuses to deploy it as it is.";

    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    Refusals(Findings findings) {
        this.findings = findings;
    }

    /** Runs the step; false if SAM refuses it. */
    boolean guard(Runnable step) {
        try {
            step.run();
            return true;
        } catch (SamRefusal refusal) {
            add(refusal);
            return false;
        }
    }

    public void add(SamRefusal refusal) {
        if (told.add(refusal.awsText())) {
            findings.refusedByAws(CODE, refusal.awsText(), refusal.location(), remedy(refusal));
        }
    }

    private static String remedy(SamRefusal refusal) {
        return refusal.remedy().isEmpty() ? REMEDY : refusal.remedy();
    }
}
