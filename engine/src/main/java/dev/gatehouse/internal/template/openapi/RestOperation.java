package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;

/**
 * An operation of a path.
 *
 * @param method upper case, {@code ANY} for AWS's any-method
 * @param item the path item, whose parameters hold for all its operations
 */
record RestOperation(String method, String path, Fields item, Fields fields) {

    String name() {
        return method + " " + path;
    }
}
