package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.lambda.internal.classpath.ClassUse;
import dev.gatehouse.lambda.internal.loading.HandlerFault;
import dev.gatehouse.lambda.internal.loading.LoadedHandler;
import java.util.Optional;

/** One handler for all threads, started when the first of them needs it. */
public final class SharedHandler implements HandlerSource {

    private final HandlerSource source;
    private Optional<LoadedHandler> handler = Optional.empty();

    public SharedHandler(HandlerSource source) {
        this.source = source;
    }

    @Override
    public synchronized LoadedHandler start() throws HandlerFault {
        if (handler.isEmpty()) {
            handler = Optional.of(source.start());
        }
        return handler.get();
    }

    @Override
    public String handlerClass() {
        return source.handlerClass();
    }

    @Override
    public ClassUse use() {
        return source.use();
    }

    @Override
    public ClassLoader loader() {
        return source.loader();
    }

    @Override
    public HandlerSource fresh() {
        return new SharedHandler(source);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public synchronized boolean isStarted() {
        return handler.isPresent();
    }
}
