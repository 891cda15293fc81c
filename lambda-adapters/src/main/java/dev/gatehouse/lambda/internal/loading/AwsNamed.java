package dev.gatehouse.lambda.internal.loading;

/** An exception of ours that stands for one of AWS's runtime, and is reported under that one's name. */
interface AwsNamed {

    /** Class name of the exception that AWS's runtime throws. */
    String awsType();

    /** The class name under which an exception is reported. */
    static String typeOf(Throwable thrown) {
        return thrown instanceof AwsNamed named
                ? named.awsType()
                : thrown.getClass().getName();
    }
}
