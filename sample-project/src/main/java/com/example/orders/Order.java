package com.example.orders;

/** An order as clients see it. */
public record Order(String id, String customer, String sku, int quantity, String currency, Status status) {

    /** What became of an order. */
    public enum Status {
        OPEN,
        CANCELLED
    }

    Order cancelled() {
        return new Order(id, customer, sku, quantity, currency, Status.CANCELLED);
    }
}
