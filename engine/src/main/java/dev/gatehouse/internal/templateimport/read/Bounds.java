package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.templateimport.TextFiles;

/** How large a text may be, and how many values it may come to once its aliases are written out. */
final class Bounds {

    /** Of a CloudFormation template. */
    static final int TEMPLATE_BYTES = 1_000_000;

    /** Of an OpenAPI file, the largest text that AWS takes. */
    static final int OPEN_API_BYTES = TextFiles.LARGEST;

    static final int DEPTH = 200;
    static final int VALUES = 1_000_000;

    private int values;

    /** Counts values; a text that has more than anybody writes by hand is refused. */
    void count(int more, int line, int column) throws UnreadableTextException {
        values += more;
        if (values > VALUES || values < 0) {
            throw new UnreadableTextException(
                    "the text has more than " + VALUES + " values after its aliases are replaced", line, column);
        }
    }

    static void depth(int depth, int line, int column) throws UnreadableTextException {
        if (depth > DEPTH) {
            throw new UnreadableTextException("the text is nested deeper than " + DEPTH + " levels", line, column);
        }
    }

    int values() {
        return values;
    }
}
