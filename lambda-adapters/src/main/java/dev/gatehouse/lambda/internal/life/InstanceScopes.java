package dev.gatehouse.lambda.internal.life;

/** Makes what surrounds the instances of a function. */
public interface InstanceScopes {

    /** What surrounds a new instance with that handler. */
    InstanceScope open(HandlerSource source);

    /** Notes that the present thread calls functions. */
    void noteCaller();
}
