package dev.gatehouse.internal.start;

import dev.gatehouse.model.Finding;
import java.util.List;

/** A gateway can't start, or not with what a test wants of it. */
public final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final transient List<Finding> findings;

    RefusedStart(String template, List<Finding> findings) {
        super(template);
        this.template = template;
        this.findings = List.copyOf(findings);
    }

    public String template() {
        return template;
    }

    public List<Finding> findings() {
        return findings;
    }
}
