package dev.gatehouse.internal.template.deploy;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import dev.gatehouse.model.Template;

/** What API Gateway refuses when it deploys, told of a template that was built. */
public final class DeploymentCheck {

    private DeploymentCheck() {}

    /**
     * Adds a finding for each thing that a deployment would be refused for.
     *
     * @param resolved the resources that CloudFormation would make
     * @param built what they came to
     */
    public static void check(ResolvedTemplate resolved, Template built, Findings findings) {}
}
