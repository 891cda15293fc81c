package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.ArrayList;

/** Reads {@code AWS::ApiGatewayV2::RouteResponse}. */
public final class RouteResponseReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String key = properties.decidingText("RouteResponseKey", "$default");
        if (!key.equals("$default")) {
            properties.unfit("RouteResponseKey", key, "write $default: there is no other route response.");
        }
        String route = draft.names().logicalId(properties.decidingText("RouteId", ""));
        ApiOfResource.v2(properties, draft).ifPresent(api -> api.routeResponses()
                .computeIfAbsent(route, id -> new ArrayList<>())
                .add(key));
    }
}
