package dev.gatehouse.internal.pipeline;

/** Stands in front of a pipeline: sees every answer and may change it, but can't refuse a call. */
@FunctionalInterface
public interface ResponseFilter<R> {

    Served<R> pass(ReceivedCall call, StagePipeline<R> next);

    /** Whether such a call may wait in this filter, as {@link Responder#mayWait} has it. */
    default boolean mayWait(ExpectedCall call) {
        return true;
    }

    /** This filter in front of another. */
    default ResponseFilter<R> then(ResponseFilter<R> following) {
        return new Sequence<>(this, following);
    }

    /** This filter in front of a pipeline. */
    default StagePipeline<R> to(StagePipeline<R> pipeline) {
        return new Filtered<>(this, pipeline);
    }

    /** No filter at all. */
    static <R> ResponseFilter<R> open() {
        return new Open<>();
    }

    /** A pipeline with a filter in front. */
    record Filtered<R>(ResponseFilter<R> filter, StagePipeline<R> next) implements StagePipeline<R> {

        @Override
        public Served<R> serve(ReceivedCall call) {
            return filter.pass(call, next);
        }

        @Override
        public boolean mayWait(ExpectedCall call) {
            return filter.mayWait(call) || next.mayWait(call);
        }
    }

    /** A filter in front of another; a call makes no new pipeline on its way. */
    record Sequence<R>(ResponseFilter<R> first, ResponseFilter<R> second) implements ResponseFilter<R> {

        @Override
        public Served<R> pass(ReceivedCall call, StagePipeline<R> next) {
            return first.pass(call, second.to(next));
        }

        @Override
        public boolean mayWait(ExpectedCall call) {
            return first.mayWait(call) || second.mayWait(call);
        }

        @Override
        public StagePipeline<R> to(StagePipeline<R> pipeline) {
            return first.to(second.to(pipeline));
        }
    }

    /** The filter that is not there. */
    record Open<R>() implements ResponseFilter<R> {

        @Override
        public Served<R> pass(ReceivedCall call, StagePipeline<R> next) {
            return next.serve(call);
        }

        @Override
        public boolean mayWait(ExpectedCall call) {
            return false;
        }

        @Override
        public StagePipeline<R> to(StagePipeline<R> pipeline) {
            return pipeline;
        }
    }
}
