package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Warns of web ACLs before a stage: AWS WAF is not simulated, it can only refuse. */
final class WebAclCheck implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String arn = properties.text("ResourceArn", "");
        draft.restApis().values().stream()
                .filter(api -> arn.contains("/restapis/" + api.id()))
                .forEach(api -> draft.findings()
                        .warning(
                                "WebAclIgnored",
                                resource.logicalId() + " puts a web ACL before " + api.logicalId()
                                        + ": AWS WAF is not simulated, calls that it would refuse pass.",
                                resource.location().named(resource.logicalId()),
                                "test its rules elsewhere."));
    }
}
