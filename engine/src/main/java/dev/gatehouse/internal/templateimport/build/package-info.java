/** Here live the readers of resources and OpenAPI bodies: resolved resources to definitions. */
@NullMarked
package dev.gatehouse.internal.templateimport.build;

import org.jspecify.annotations.NullMarked;
