package dev.gatehouse.internal.templateimport;

import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Template;
import java.util.List;
import java.util.Optional;

/**
 * What an import came to.
 *
 * @param template absent if any finding is an error
 * @param findings all of them, errors included
 */
public record ImportResult(Optional<Template> template, List<Finding> findings) {

    public ImportResult {
        findings = List.copyOf(findings);
    }
}
