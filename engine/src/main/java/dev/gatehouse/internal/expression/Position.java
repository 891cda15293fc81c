package dev.gatehouse.internal.expression;

/** Where a request carries a parameter. */
enum Position {
    PATH,
    QUERYSTRING,
    HEADER
}
