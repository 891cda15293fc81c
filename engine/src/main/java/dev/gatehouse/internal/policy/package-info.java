/**
 * Here live IAM policy documents and their evaluation; it depends on {@code json}; it must not know calls or features.
 *
 * <p>Read a policy when a stage is assembled and refuse the start if there are problems; ask it for each call:
 *
 * <pre>{@code
 * ParsedPolicy parsed = PolicyDocument.parse(json, PolicyKind.RESOURCE, "arn:aws:execute-api:us-east-1:123456789012:abc");
 * parsed.problems();                                            // to be refused at the start, or document() is present
 * Decision decision = parsed.document().orElseThrow().evaluate(new PolicyQuestion(
 *         "execute-api:Invoke",
 *         "arn:aws:execute-api:us-east-1:123456789012:abc/test/GET/pets",
 *         Optional.empty(),                                     // or PolicyPrincipal.of(arn)
 *         Map.of("aws:SourceIp", List.of("203.0.113.5"))));
 * PolicyOutcome.inSameAccount(authorizer, decision.outcome());        // Table A; acrossAccounts is Table B
 * }</pre>
 *
 * <p>A key that a call does not have is left out of the question. An authorizer's policy with problems is one that
 * cannot be parsed: 500.
 */
@NullMarked
package dev.gatehouse.internal.policy;

import org.jspecify.annotations.NullMarked;
