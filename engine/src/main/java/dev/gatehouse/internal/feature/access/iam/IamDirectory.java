package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.internal.environment.StateKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The AWS identities of one test. */
final class IamDirectory {

    static final StateKey<IamDirectory> KEY = StateKey.of(IamDirectory::new);

    private final Map<String, IamPrincipal> byArn = new ConcurrentHashMap<>();

    /** Whoever has this access key. */
    Optional<IamPrincipal> find(String accessKeyId) {
        for (IamPrincipal known : byArn.values()) {
            if (known.keys().accessKeyId().equals(accessKeyId)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The identity of that ARN, made if there is none. */
    IamPrincipal get(String arn, Supplier<IamPrincipal> maker) {
        return byArn.computeIfAbsent(arn, missing -> maker.get());
    }

    IamPrincipal get(String arn) {
        return Optional.ofNullable(byArn.get(arn))
                .orElseThrow(() -> new IllegalStateException("there is no identity " + arn));
    }

    void change(String arn, UnaryOperator<IamPrincipal> change) {
        byArn.computeIfPresent(arn, (same, known) -> change.apply(known));
    }
}
