package dev.gatehouse.internal.templateimport.read;

/** Text that can't become a tree, and where; never leaves this package. */
final class UnreadableTextException extends Exception {

    private static final long serialVersionUID = 1L;

    final int line;
    final int column;

    UnreadableTextException(String problem, int line, int column) {
        super(problem, null, false, false);
        this.line = line;
        this.column = column;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
