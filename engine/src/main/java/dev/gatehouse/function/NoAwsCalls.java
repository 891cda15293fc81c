package dev.gatehouse.function;

import dev.gatehouse.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** Refuses all calls to AWS. */
enum NoAwsCalls implements AwsCalls {
    NONE;

    @Override
    public boolean owns(AwsCall call) {
        return false;
    }

    @Override
    public boolean holds(AwsCall call) {
        return false;
    }

    @Override
    public Begun begin() {
        return () -> {};
    }

    @Override
    public boolean allows(AwsCall call) {
        return false;
    }

    @Override
    public List<String> origins() {
        return List.of();
    }

    @Override
    public Optional<String> missing(AwsCall call) {
        return Optional.of("run the function behind a gateway");
    }

    @Override
    public HttpResponse answer(AwsCall call) {
        return HttpResponse.of(501);
    }
}
