package dev.gatehouse.internal.template.resolve;

import java.util.List;

/** Whether a condition holds; unknown if it hangs on a value that the template can't tell. */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    /** False beats unknown, unknown beats true. */
    static Truth all(List<Truth> truths) {
        return truths.contains(FALSE) ? FALSE : truths.contains(UNKNOWN) ? UNKNOWN : TRUE;
    }

    static Truth any(List<Truth> truths) {
        return truths.contains(TRUE) ? TRUE : truths.contains(UNKNOWN) ? UNKNOWN : FALSE;
    }
}
