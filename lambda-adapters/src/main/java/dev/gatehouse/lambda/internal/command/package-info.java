/**
 * Here lives the runnable jar: a template started, described, checked or called from a shell.
 *
 * <p>It depends on the public face of the engine and on the handlers of this module; nothing depends on it.
 */
@NullMarked
package dev.gatehouse.lambda.internal.command;

import org.jspecify.annotations.NullMarked;
