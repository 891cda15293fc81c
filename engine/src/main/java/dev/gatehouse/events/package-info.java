/**
 * Here live the facts about what happened to a call; it depends on model and http; it must not know who reads them.
 */
@NullMarked
package dev.gatehouse.events;

import org.jspecify.annotations.NullMarked;
