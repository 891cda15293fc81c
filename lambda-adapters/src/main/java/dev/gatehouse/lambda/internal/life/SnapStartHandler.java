package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.lambda.crac.CheckpointException;
import dev.gatehouse.lambda.crac.RestoreException;
import dev.gatehouse.lambda.crac.Snapshot;
import dev.gatehouse.lambda.internal.classpath.ClassUse;
import dev.gatehouse.lambda.internal.loading.HandlerFault;
import dev.gatehouse.lambda.internal.loading.LoadedHandler;

/** A handler of a function with SnapStart: its snapshot hooks run when it has started. */
public record SnapStartHandler(HandlerSource source) implements HandlerSource {

    @Override
    public LoadedHandler start() throws HandlerFault {
        Snapshot snapshot = Snapshot.begin();
        LoadedHandler handler = load(snapshot);
        try {
            snapshot.take();
        } catch (CheckpointException | RestoreException e) {
            throw HandlerFault.inHook(e);
        }
        return handler;
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

    private LoadedHandler load(Snapshot snapshot) throws HandlerFault {
        try {
            return source.start();
        } catch (HandlerFault | RuntimeException | Error e) {
            snapshot.discard();
            throw e;
        }
    }
}
