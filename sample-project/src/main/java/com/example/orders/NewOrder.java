package com.example.orders;

/** What a client sends to create an order; a missing quantity means one. */
public record NewOrder(String customer, String sku, Integer quantity) {

    int quantityOrOne() {
        return quantity == null ? 1 : quantity;
    }
}
