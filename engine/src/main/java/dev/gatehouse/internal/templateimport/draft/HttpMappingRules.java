package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.expression.HttpMappingExpression;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS demands of the parameter mappings of HTTP APIs.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html">Parameter
 *     mapping of HTTP APIs (read 2026-11-22)</a>
 */
record HttpMappingRules(RouteIntegration integration, Findings findings) {

    private static final String CODE = "BadRequestException";
    private static final Pattern REQUEST =
            Pattern.compile("(append|overwrite|remove):(header|querystring)\\.(.+)|overwrite:path");
    private static final Pattern RESPONSE =
            Pattern.compile("(append|overwrite|remove):(header)\\.(.+)|overwrite:statuscode");
    private static final Pattern RESERVED = Pattern.compile("access-control-.*|apigw-.*|authorization|connection"
            + "|content-encoding|content-length|content-location|forwarded|keep-alive|origin|proxy-authenticate"
            + "|proxy-authorization|te|trailers|transfer-encoding|upgrade|x-amz-.*|x-amzn-.*|x-forwarded-for"
            + "|x-forwarded-host|x-forwarded-proto|via");

    /** Checks all mappings of the integration. */
    void check() {
        integration.requestParameters().forEach((target, value) -> {
            target(REQUEST, target, "header.NAME, querystring.NAME or path");
            source(target, value);
        });
        responses();
    }

    /** Checks the mappings of answers alone. */
    void responses() {
        integration.responseParameters().forEach(this::response);
    }

    /** Checks that a value can be read from a request at all. */
    void source(String target, String value) {
        boolean ignored =
                target.startsWith("remove:") || UnresolvedValue.in(value).isPresent();
        if (!ignored && HttpMappingExpression.parse(value).isEmpty()) {
            refused(
                    "Invalid mapping expression specified: \"" + value + "\" for " + target + ".",
                    "write $request.header.N, $request.querystring.N, $request.path.N, $request.body.JSONPATH (without .."
                            + " and filters), $response.header.N, $response.body.JSONPATH, $context.N,"
                            + " $stageVariables.N or static text.");
        }
        if (value.toLowerCase(Locale.ROOT).contains(".header.apigw-")) {
            refused("the header in \"" + value + "\" is reserved.", "use $context.requestId.");
        }
    }

    private void response(String status, Map<String, String> parameters) {
        if (!status.matches("[1-5]\\d\\d")) {
            refused(
                    "\"" + status + "\" is not a status code by which responses can be mapped.",
                    "write a status like \"200\".");
        }
        parameters.forEach((target, value) -> {
            target(RESPONSE, target, "header.NAME or statuscode");
            source(target, value);
        });
    }

    private void target(Pattern allowed, String target, String places) {
        Matcher match = allowed.matcher(target);
        if (!match.matches()) {
            refused(
                    "\"" + target + "\" is not a target of a parameter mapping.",
                    "write append:, overwrite: or remove:, and " + places + ".");
        } else if ("header".equals(match.group(2)) && isReserved(match.group(3))) {
            refused("the header of \"" + target + "\" is reserved.", "map another header.");
        }
    }

    private static boolean isReserved(String header) {
        return RESERVED.matcher(header.toLowerCase(Locale.ROOT)).matches();
    }

    private void refused(String text, String remedy) {
        findings.error(CODE, text, integration.location(), remedy);
    }
}
