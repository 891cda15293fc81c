/**
 * Here lives what events bring: operations of APIs, and resources that no call meets.
 *
 * <p>It depends on {@code sam.auth}; it must not know what else is made of a function.
 */
@NullMarked
package dev.gatehouse.internal.templateimport.sam.event;

import org.jspecify.annotations.NullMarked;
