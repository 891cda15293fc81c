package dev.gatehouse.internal.spine;

/** A gate in front of a line: it sees every answer and may change it, but can't refuse. */
@FunctionalInterface
public interface LineGate<R> {

    Served<R> pass(ReceivedCall call, Line<R> next);

    /** This gate in front of another. */
    default LineGate<R> then(LineGate<R> following) {
        return new Sequence<>(this, following);
    }

    /** This gate in front of a line. */
    default Line<R> to(Line<R> line) {
        return new Gated<>(this, line);
    }

    /** No gate at all. */
    static <R> LineGate<R> open() {
        return new Open<>();
    }

    /** A gate in front of a line. */
    record Gated<R>(LineGate<R> gate, Line<R> next) implements Line<R> {

        @Override
        public Served<R> serve(ReceivedCall call) {
            return gate.pass(call, next);
        }
    }

    /** A gate in front of another; a call makes no new line on its way. */
    record Sequence<R>(LineGate<R> first, LineGate<R> second) implements LineGate<R> {

        @Override
        public Served<R> pass(ReceivedCall call, Line<R> next) {
            return first.pass(call, second.to(next));
        }

        @Override
        public Line<R> to(Line<R> line) {
            return first.to(second.to(line));
        }
    }

    /** The gate that is not there. */
    record Open<R>() implements LineGate<R> {

        @Override
        public Served<R> pass(ReceivedCall call, Line<R> next) {
            return next.serve(call);
        }

        @Override
        public Line<R> to(Line<R> line) {
            return line;
        }
    }
}
