/**
 * Here live the lists of properties that each resource type has, and the check of templates against them.
 *
 * <p>It depends on the tree, findings and the model; it must not know how properties are read.
 */
@NullMarked
package dev.gatehouse.internal.template.build.properties;

import org.jspecify.annotations.NullMarked;
