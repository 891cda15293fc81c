package dev.gatehouse.internal.template.resolve.value;

import java.util.List;

/** Whether a condition holds; unknown if it hangs on a value that the template can't tell. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    /** False beats unknown, unknown beats true. */
    public static Truth all(List<Truth> truths) {
        return truths.contains(FALSE) ? FALSE : truths.contains(UNKNOWN) ? UNKNOWN : TRUE;
    }

    public static Truth any(List<Truth> truths) {
        return truths.contains(TRUE) ? TRUE : truths.contains(UNKNOWN) ? UNKNOWN : FALSE;
    }
}
