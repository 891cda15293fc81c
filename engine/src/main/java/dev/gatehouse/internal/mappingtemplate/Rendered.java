package dev.gatehouse.internal.mappingtemplate;

/**
 * A rendered mapping template.
 *
 * @param text the body to send; may be empty, and need not be JSON
 * @param request what is overridden of the integration request, by this template or an earlier one of the call
 * @param response what is overridden of the method response
 */
public record Rendered(String text, RequestOverride request, ResponseOverride response) {}
