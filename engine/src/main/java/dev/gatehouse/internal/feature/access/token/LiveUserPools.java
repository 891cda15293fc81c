package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.control.UserPoolTokens;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.UserPool;
import dev.gatehouse.model.UserPoolClient;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The user pools of one test. */
public record LiveUserPools(State state, TokenKeys keys, List<UserPool> pools) implements UserPools {

    private static final Pattern ID = Pattern.compile("[\\w-]+_[0-9A-Za-z]+");

    public LiveUserPools {
        pools = List.copyOf(pools);
    }

    @Override
    public List<String> names() {
        return pools.stream().map(UserPool::logicalId).toList();
    }

    @Override
    public UserPoolTokens get(String pool) {
        ArgumentChecks.text(pool, "the user pool's name", "pools.get(\"Pool\")");
        PoolName name = pool.startsWith("arn:") ? PoolName.ofArn(pool) : PoolName.ofId(id(pool));
        String client = defined(name.id())
                .flatMap(found -> found.clients().stream().findFirst())
                .map(UserPoolClient::id)
                .orElse("client");
        return new LiveUserPool(TokenSigner.open(state, keys, name.issuer()), client);
    }

    private String id(String pool) {
        return pools.stream()
                .filter(known -> known.logicalId().equals(pool))
                .map(UserPool::id)
                .findFirst()
                .or(() -> Optional.of(pool).filter(text -> ID.matcher(text).matches()))
                .orElseThrow(() -> Misuse.unknown("user pool", pool, names())
                        .toDo(
                                names().isEmpty()
                                        ? "define one in the template, or name one by its id or ARN."
                                        : "write one of these, or the id or ARN of another."));
    }

    private Optional<UserPool> defined(String id) {
        return pools.stream().filter(known -> known.id().equals(id)).findFirst();
    }
}
