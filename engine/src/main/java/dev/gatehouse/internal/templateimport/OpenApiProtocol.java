package dev.gatehouse.internal.templateimport;

/** What kind of API a plain OpenAPI file becomes. */
public enum OpenApiProtocol {
    /** HTTP if the file has an extension that only HTTP APIs know, else REST. */
    DETECT,
    REST,
    HTTP
}
