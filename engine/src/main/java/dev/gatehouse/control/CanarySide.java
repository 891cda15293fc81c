package dev.gatehouse.control;

/** Which deployment of a stage serves a call. */
public enum CanarySide {
    /** The stage's own deployment. */
    PRODUCTION,
    /** The deployment on trial. */
    CANARY
}
