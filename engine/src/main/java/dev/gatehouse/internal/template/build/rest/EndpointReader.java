package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.model.EndpointType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code EndpointConfiguration} of a REST API. */
final class EndpointReader {

    private final Fields configuration;
    private final RestDraft api;

    EndpointReader(Fields properties, RestDraft api) {
        this.configuration = properties.fieldsOrNone("EndpointConfiguration");
        this.api = api;
    }

    void read() {
        List<String> types = configuration.decidingTexts("Types");
        if (types.size() > 1) {
            refused("Types", "Cannot create an api with multiple Endpoint Types.");
        }
        if (types.isEmpty() && configuration.has("Types")) {
            refused("Types", "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.");
        }
        types.stream().findFirst().ifPresent(this::type);
        api.vpcEndpointIds(configuration.texts("VpcEndpointIds"));
        boolean onlyIpv4 = configuration.text("IpAddressType", "").equals("ipv4");
        if (types.contains("PRIVATE") && onlyIpv4) {
            refused("IpAddressType", "Only dualstack ipAddressType is supported for Private APIs.");
        }
    }

    private void type(String written) {
        api.origin().setting("endpointTypes", written);
        Optional<EndpointType> type = Arrays.stream(EndpointType.values())
                .filter(candidate -> candidate.name().equals(written.toUpperCase(Locale.ROOT)))
                .findFirst();
        type.ifPresentOrElse(
                api::endpointType,
                () -> configuration.refused(
                        "Types",
                        "there is no endpoint type \"" + written + "\".",
                        "write one of EDGE, REGIONAL, PRIVATE."));
    }

    private void refused(String name, String text) {
        configuration.refusedByAws(name, text, "correct the endpoint configuration.");
    }
}
