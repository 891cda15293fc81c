package dev.gatehouse.junit.internal.compare;

import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * A call that both answered.
 *
 * @param here the call in the gateway of this JVM, with its facts
 * @param deployed the deployed stage's answer
 * @param differences none if both answer alike
 * @param functions logical ids by the names that facts tell
 */
record ComparedCall(
        Named stage,
        Exchange here,
        HttpResponse deployed,
        List<Difference> differences,
        Map<String, String> functions) {

    ComparedCall {
        differences = List.copyOf(differences);
        functions = Map.copyOf(functions);
    }

    /** The same call of the same test run again has the same title. */
    String title() {
        return here.request().method() + " " + here.request().path();
    }
}
