package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.internal.expression.BoundedPattern.Verdict;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationAnswer.Selector;
import java.util.Comparator;
import java.util.List;

/**
 * Selects the integration response of an answer.
 *
 * <p>Patterns match whole texts. Of several, the one whose own status is the backend's wins (ministack 1756), else the
 * one of the lowest status; the default one counts where none matches.
 */
final class ResponseSelection {

    private final List<MappedResponse> byStatus;

    ResponseSelection(List<MappedResponse> responses) {
        this.byStatus = responses.stream()
                .sorted(Comparator.comparing(MappedResponse::status))
                .toList();
    }

    Result<MappedResponse> select(Selector selector, IntegrationRefusals refusals) {
        for (MappedResponse response : byStatus) {
            boolean same =
                    selector.kind() == Selector.Kind.STATUS && response.status().equals(selector.text());
            if (same && verdict(response, selector) == Verdict.MATCHES) {
                return Result.of(response);
            }
        }
        for (MappedResponse response : byStatus) {
            Verdict verdict = verdict(response, selector);
            if (verdict == Verdict.GIVEN_UP) {
                return Result.refused(refusals.configuration(
                        "the selection pattern " + response.pattern().orElseThrow() + " takes too long for this text"));
            }
            if (verdict == Verdict.MATCHES) {
                return Result.of(response);
            }
        }
        return byDefault(selector, refusals);
    }

    private Result<MappedResponse> byDefault(Selector selector, IntegrationRefusals refusals) {
        for (MappedResponse response : byStatus) {
            if (response.isDefault()) {
                return Result.of(response);
            }
        }
        return Result.refused(refusals.configuration("No match for output mapping and no default"
                + " output mapping configured: \"" + selector.text() + "\" fits none of "
                + byStatus.stream()
                        .flatMap(response -> response.pattern().stream())
                        .toList()));
    }

    private static Verdict verdict(MappedResponse response, Selector selector) {
        return response.pattern()
                .filter(pattern -> selector.kind() != Selector.Kind.DEFAULT)
                .map(pattern -> pattern.matches(selector.text()))
                .orElse(Verdict.DIFFERS);
    }
}
